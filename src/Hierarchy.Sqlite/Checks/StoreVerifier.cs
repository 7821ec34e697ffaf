using Microsoft.Data.Sqlite;

namespace Hierarchy.Sqlite;

/// <summary>Compares everything that the store keeps with a replay of its log, in one read transaction.</summary>
internal static class StoreVerifier
{
    public static IReadOnlyList<Finding> Verify(ReaderPool readers, CheckpointStore checkpoints, CancellationToken cancellationToken)
    {
        var findings = new FindingList();
        try
        {
            readers.Read(connection =>
            {
                Verify(connection, checkpoints, findings, cancellationToken);
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
        SqliteConnection connection, CheckpointStore checkpoints, FindingList findings, CancellationToken cancellationToken)
    {
        // The checkpoint's file first: one that is written after the transaction begins would seem to be of another history.
        var (checkpoint, unusable) = checkpoints.Inspect(connection);
        if (unusable is not null)
        {
            findings.Add(unusable.Code, unusable.Message);
        }

        IntegrityCheck(connection, findings);
        var replay = new LogReplay(connection, findings);
        replay.CompareAt(checkpoint);
        foreach (var row in LogReader.After(connection, Revision.Zero))
        {
            cancellationToken.ThrowIfCancellationRequested();
            replay.Apply(row);
        }

        TableComparer.Compare(connection, replay, findings);
    }

    private static void IntegrityCheck(SqliteConnection connection, FindingList findings)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA integrity_check(20)";
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            var line = reader.GetString(0);
            if (line != "ok")
            {
                findings.Add("SQLITE_INTEGRITY", line);
            }
        }
    }
}
