namespace Hierarchy.Sqlite;

/// <summary>What is looked at before a store is used.</summary>
internal static class StoreCheck
{
    /// <exception cref="StoreRefusedException">The store is damaged.</exception>
    public static void OnOpen(
        StoreFolder folder, ReaderPool readers, CheckpointStore checkpoints, SqliteOptions options, CancellationToken cancellationToken)
    {
        if (Size(folder.Database) + Size(folder.Wal) > options.VerifyOnOpenUpTo)
        {
            readers.Read(CheckTip);
            return;
        }

        // A checkpoint that is of no use is passed over by the load; it is no reason to refuse the store.
        var findings = StoreVerifier.Verify(readers, checkpoints, cancellationToken);
        if (findings.FirstOrDefault(finding => !finding.Code.StartsWith("CHECKPOINT", StringComparison.Ordinal)) is { } finding)
        {
            throw StoreErrors.Damaged($"{finding.Code}: {finding.Message}");
        }
    }

    private static Revision CheckTip(Microsoft.Data.Sqlite.SqliteConnection connection)
    {
        var tip = LogReader.Tip(connection);
        return tip == Revision.Zero ? tip : LogReader.After(connection, new Revision(tip.Number - 1)).Last().Revision;
    }

    private static long Size(string path) => File.Exists(path) ? new FileInfo(path).Length : 0;
}
