using Microsoft.Data.Sqlite;

namespace Hierarchy.Sqlite;

/// <summary>Whether a mutation id took effect.</summary>
internal static class MutationReader
{
    public static Revision? Find(SqliteConnection connection, MutationId mutation)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT revision FROM commits WHERE mutation = $mutation";
        command.Parameters.AddWithValue("$mutation", JsonWriting.Utf8(mutation.Value));
        return command.ExecuteScalar() is long revision ? new Revision(revision) : null;
    }
}
