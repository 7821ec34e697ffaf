using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Hierarchy.Sqlite;

/// <summary>Opens connections and runs single statements. SQLite's native library is set up once.</summary>
internal static class Connections
{
    // The log grows at its end, so nothing is saved by letting many commits pass before its pages go into the database. A short WAL is soon
    // begun anew and overwritten in place: measured, flushing a file that grows costs twice as much.
    private const string WriterSettings = """
        PRAGMA synchronous = FULL;
        PRAGMA busy_timeout = 10000;
        PRAGMA cache_size = -65536;
        PRAGMA wal_autocheckpoint = 256;
        PRAGMA journal_size_limit = 67108864;
        PRAGMA trusted_schema = OFF;
        """;

    // The index is made again from the log: a power cut may cost it its last runs, never its form.
    private const string IndexSettings = """
        PRAGMA journal_mode = WAL;
        PRAGMA synchronous = NORMAL;
        PRAGMA busy_timeout = 10000;
        PRAGMA cache_size = -65536;
        PRAGMA wal_autocheckpoint = 4096;
        PRAGMA journal_size_limit = 33554432;
        PRAGMA trusted_schema = OFF;
        """;

    static Connections() => SQLitePCL.Batteries_V2.Init();

    /// <summary>A database that is being made; its log becomes a WAL at the end.</summary>
    public static SqliteConnection Create(string path) => Open(path, SqliteOpenMode.ReadWriteCreate, "PRAGMA synchronous = FULL");

    public static SqliteConnection OpenInMemory() => Open(":memory:", SqliteOpenMode.Memory, "PRAGMA synchronous = OFF");

    /// <summary>The one connection that writes.</summary>
    public static SqliteConnection OpenWriter(string path, int? maxPages)
    {
        var connection = Open(path, SqliteOpenMode.ReadWrite, WriterSettings);
        Limit(connection, maxPages);
        return connection;
    }

    /// <summary>Lets a database grow to so many pages at most; null = as it is.</summary>
    public static void Limit(SqliteConnection connection, int? maxPages)
    {
        if (maxPages is { } pages)
        {
            connection.Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA max_page_count = {pages}"));
        }
    }

    public static SqliteConnection CreateIndex(string path) => Open(path, SqliteOpenMode.ReadWriteCreate, IndexSettings);

    public static SqliteConnection OpenIndexWriter(string path) => Open(path, SqliteOpenMode.ReadWrite, IndexSettings);

    public static SqliteConnection OpenReader(string path)
        => Open(path, SqliteOpenMode.ReadWrite, "PRAGMA query_only = ON; PRAGMA trusted_schema = OFF");

    public static void Execute(this SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public static object? Scalar(this SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    private static SqliteConnection Open(string path, SqliteOpenMode mode, string settings)
    {
        var text = new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false, DefaultTimeout = 10 };
        var connection = new SqliteConnection(text.ToString());
        try
        {
            connection.Open();
            connection.Execute(settings);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
