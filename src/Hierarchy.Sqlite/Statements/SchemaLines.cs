using Microsoft.Data.Sqlite;

namespace Hierarchy.Sqlite;

/// <summary>Compares a database's tables and indexes with what scripts make.</summary>
internal static class SchemaLines
{
    public static bool AreEqual(SqliteConnection connection, Action<SqliteConnection> makeModel)
    {
        using var model = Connections.OpenInMemory();
        makeModel(model);
        return Of(connection).SequenceEqual(Of(model));
    }

    private static List<string> Of(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT type || ' ' || name || ' ' || tbl_name || ' ' || coalesce(sql, '') FROM sqlite_schema ORDER BY 1";
        using var reader = command.ExecuteReader();
        var lines = new List<string>();
        while (reader.Read())
        {
            lines.Add(reader.GetString(0));
        }

        return lines;
    }
}
