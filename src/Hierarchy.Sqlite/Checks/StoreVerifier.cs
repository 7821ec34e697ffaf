using Microsoft.Data.Sqlite;

namespace Hierarchy.Sqlite;

/// <summary>Compares everything that the store keeps with a replay of its log.</summary>
internal static class StoreVerifier
{
    public static IReadOnlyList<Finding> Verify(
        StoreFolder folder, ReaderPool log, CheckpointStore checkpoints, CancellationToken cancellationToken)
    {
        var findings = new FindingList();
        try
        {
            // What the index has by now is in the log that is looked at afterwards.
            using var index = new IndexCheck(folder, findings);
            log.Read(connection =>
            {
                Verify(connection, index, checkpoints, findings, cancellationToken);
                return true;
            });
        }
        catch (StoreRefusedException exception)
        {
            findings.Add("LOG_DAMAGED", exception.Message);
        }

        return findings.All;
    }

    private static void Verify(
        SqliteConnection log, IndexCheck index, CheckpointStore checkpoints, FindingList findings, CancellationToken cancellationToken)
    {
        // The checkpoint's file first: one that is written after the transaction begins would seem to be of another history.
        var (checkpoint, unusable) = checkpoints.Inspect(log);
        if (unusable is not null)
        {
            findings.Add(unusable.Code, unusable.Message);
        }

        IntegrityCheck.Run(log, "SQLITE_INTEGRITY", findings);
        index.Begin(log);
        var replay = new LogReplay(findings);
        foreach (var row in LogReader.After(log, Revision.Zero))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (replay.Apply(row) is { } commit)
            {
                index.Compare(commit, replay, row.Revision);
            }

            if (checkpoint?.Revision == row.Revision)
            {
                replay.Compare(checkpoint);
            }
        }
    }
}
