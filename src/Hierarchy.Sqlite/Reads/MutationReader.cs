using Microsoft.Data.Sqlite;

namespace Hierarchy.Sqlite;

/// <summary>Whether a mutation id took effect.</summary>
internal static class MutationReader
{
    /// <param name="index">In a transaction that began before the log's.</param>
    /// <param name="log">In a transaction.</param>
    /// <param name="mutation">The name.</param>
    public static Revision? Find(SqliteConnection index, SqliteConnection log, MutationId mutation)
    {
        var name = JsonWriting.Utf8(mutation.Value);
        using var indexed = index.CreateCommand();
        indexed.CommandText = "SELECT revision FROM mutations WHERE mutation = $mutation";
        indexed.Parameters.AddWithValue("$mutation", name);
        return indexed.ExecuteScalar() is long revision ? new Revision(revision) : FindAfter(log, IndexReader.Revision(index), name);
    }

    /// <summary>Looks through the commits that are not in the index yet.</summary>
    private static Revision? FindAfter(SqliteConnection log, Revision indexed, byte[] name)
    {
        using var command = log.CreateCommand();
        command.CommandText = "SELECT revision FROM commits WHERE revision > $indexed AND mutation = $mutation";
        command.Parameters.AddWithValue("$indexed", indexed.Number);
        command.Parameters.AddWithValue("$mutation", name);
        return command.ExecuteScalar() is long revision ? new Revision(revision) : null;
    }
}
