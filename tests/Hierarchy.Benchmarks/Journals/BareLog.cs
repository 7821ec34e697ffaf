using Microsoft.Data.Sqlite;

namespace Hierarchy.Benchmarks.Journals;

/// <summary>The least that a durable log in SQLite can do: one row a commit, a transaction a group, WAL and a flush each time.</summary>
internal sealed class BareLog : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _insert;
    private readonly SqliteParameter _number;
    private long _last;

    public BareLog(string folder, byte[] content)
    {
        SQLitePCL.Batteries_V2.Init();
        _connection = new SqliteConnection($"Data Source={Path.Combine(folder, "bare.db")};Pooling=False");
        _connection.Open();
        Execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL");
        Execute("CREATE TABLE commits (revision INTEGER PRIMARY KEY, content BLOB NOT NULL)");
        _insert = _connection.CreateCommand();
        _insert.CommandText = "INSERT INTO commits (revision, content) VALUES ($revision, $content)";
        _number = _insert.Parameters.Add("$revision", SqliteType.Integer);
        _insert.Parameters.AddWithValue("$content", content);
    }

    public void Write(int group)
    {
        using var transaction = _connection.BeginTransaction();
        _insert.Transaction = transaction;
        for (var i = 0; i < group; i++)
        {
            _number.Value = ++_last;
            _insert.ExecuteNonQuery();
        }

        transaction.Commit();
    }

    public void Dispose()
    {
        _insert.Dispose();
        _connection.Dispose();
    }

    private void Execute(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
