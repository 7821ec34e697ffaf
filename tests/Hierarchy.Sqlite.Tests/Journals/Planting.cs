using Microsoft.Data.Sqlite;

namespace Hierarchy.Sqlite.Tests;

/// <summary>Changes a store behind the journal's back.</summary>
internal static class Planting
{
    public static void Execute(StoreDirectory directory, string sql, SqliteOpenMode mode = SqliteOpenMode.ReadWrite)
        => Execute(directory.Folder.Database, sql, mode);

    public static void ExecuteInIndex(StoreDirectory directory, string sql)
        => Execute(directory.Folder.Index, sql, SqliteOpenMode.ReadWrite);

    private static void Execute(string file, string sql, SqliteOpenMode mode)
    {
        var text = new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false };
        using var connection = new SqliteConnection(text.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
