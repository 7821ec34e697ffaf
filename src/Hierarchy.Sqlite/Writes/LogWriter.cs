using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Hierarchy.Sqlite;

/// <summary>Appends commits to the log, a group in one transaction. One thread at a time.</summary>
internal sealed class LogWriter : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly Statement _begin;
    private readonly Statement _add;
    private readonly Statement _commit;
    private readonly Statement _rollback;

    /// <summary>Takes the connection over.</summary>
    public LogWriter(SqliteConnection connection)
    {
        _connection = connection;
        _begin = new(connection, "BEGIN IMMEDIATE");
        _add = new(connection, "INSERT INTO commits (revision, mutation, format, content, checksum) VALUES (?1, ?2, ?3, ?4, ?5)");
        _commit = new(connection, "COMMIT");
        _rollback = new(connection, "ROLLBACK");
    }

    /// <summary>Begins a transaction: nobody else writes until its end.</summary>
    public void Begin() => _begin.Execute();

    public void Add(PendingCommit commit, LogPlace place) => _add
        .Bind(1, place.Revision.Number)
        .Bind(2, commit.Mutation)
        .Bind(3, ContentCodec.Format)
        .Bind(4, commit.Content)
        .Bind(5, place.Checksum)
        .Execute();

    /// <summary>Makes durable what was added.</summary>
    public void Commit() => _commit.Execute();

    /// <summary>Drops what was added; after some failures SQLite has done so itself.</summary>
    public void TryRollback()
    {
        if (raw.sqlite3_get_autocommit(_connection.Handle) == 0)
        {
            _rollback.Execute();
        }
    }

    public void Dispose()
    {
        _begin.Dispose();
        _add.Dispose();
        _commit.Dispose();
        _rollback.Dispose();
        _connection.Dispose();
    }
}
