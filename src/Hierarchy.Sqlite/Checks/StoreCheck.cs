using Microsoft.Data.Sqlite;

namespace Hierarchy.Sqlite;

/// <summary>What is looked at before a store is used.</summary>
internal static class StoreCheck
{
    private const long LargestTip = 4L << 20;

    /// <exception cref="StoreRefusedException">The store is damaged.</exception>
    public static void OnOpen(
        StoreFolder folder, ReaderPool readers, CheckpointStore checkpoints, SqliteOptions options, CancellationToken cancellationToken)
    {
        if (Size(folder.Database) + Size(folder.Wal) > options.VerifyOnOpenUpTo)
        {
            readers.Read(CheckTip);
            return;
        }

        // What is derived from the log is no reason to refuse the store: a checkpoint of no use is passed over by the load, an index is
        // made anew.
        var findings = StoreVerifier.Verify(folder, readers, checkpoints, cancellationToken);
        if (findings.FirstOrDefault(finding => !IsOf("CHECKPOINT", finding) && !IsOf("INDEX", finding)) is { } finding)
        {
            throw StoreErrors.Damaged($"{finding.Code}: {finding.Message}");
        }

        if (findings.Any(finding => IsOf("INDEX", finding)))
        {
            IndexFile.Delete(folder);
        }
    }

    private static bool IsOf(string part, Finding finding) => finding.Code.StartsWith(part, StringComparison.Ordinal);

    /// <summary>Looks at the newest commit, unless it is a bulk import: the first load reads that, or a checkpoint in its place.</summary>
    private static bool CheckTip(SqliteConnection connection)
    {
        var tip = LogReader.Tip(connection);
        var isChecked = tip > Revision.Zero && LogReader.LengthOf(connection, tip) <= LargestTip;
        return isChecked && LogReader.After(connection, new Revision(tip.Number - 1)).Count() == 1;
    }

    private static long Size(string path) => File.Exists(path) ? new FileInfo(path).Length : 0;
}
