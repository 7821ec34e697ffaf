using Microsoft.Data.Sqlite;

namespace Hierarchy.Sqlite;

/// <summary>Has SQLite look at the pages of a database.</summary>
internal static class IntegrityCheck
{
    public static void Run(SqliteConnection connection, string code, FindingList findings)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA integrity_check(20)";
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            var line = reader.GetString(0);
            if (line != "ok")
            {
                findings.Add(code, line);
            }
        }
    }
}
