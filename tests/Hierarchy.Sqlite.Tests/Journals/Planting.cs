using Microsoft.Data.Sqlite;

namespace Hierarchy.Sqlite.Tests;

/// <summary>Changes a store behind the journal's back.</summary>
internal static class Planting
{
    public static void Execute(StoreDirectory directory, string sql, SqliteOpenMode mode = SqliteOpenMode.ReadWrite)
    {
        var text = new SqliteConnectionStringBuilder { DataSource = directory.Folder.Database, Mode = mode, Pooling = false };
        using var connection = new SqliteConnection(text.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
