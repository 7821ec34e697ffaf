using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Hierarchy.Sqlite;

/// <summary>
/// A prepared statement with positional parameters (<c>?1</c>, <c>?2</c> …), used again and again by one thread at a time. It speaks to
/// SQLite's own functions: measured, a command object costs more than the look-up that it carries.
/// </summary>
internal sealed class Statement : IDisposable
{
    private const int IdLength = 16;

    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;

    /// <exception cref="SqliteException">The statement does not fit the database.</exception>
    public Statement(SqliteConnection connection, string sql)
    {
        _database = connection.Handle!;
        Check(raw.sqlite3_prepare_v3(_database, sql, raw.SQLITE_PREPARE_PERSISTENT, out _statement));
    }

    public Statement Bind(int position, long value)
    {
        Check(raw.sqlite3_bind_int64(_statement, position, value));
        return this;
    }

    public Statement Bind(int position, ReadOnlySpan<byte> value)
    {
        Check(raw.sqlite3_bind_blob(_statement, position, value));
        return this;
    }

    public Statement Bind(int position, Guid id)
    {
        Span<byte> bytes = stackalloc byte[IdLength];
        id.TryWriteBytes(bytes, bigEndian: true, out _);
        return Bind(position, bytes);
    }

    public Statement BindNull(int position)
    {
        Check(raw.sqlite3_bind_null(_statement, position));
        return this;
    }

    /// <summary>Runs a statement that answers nothing.</summary>
    public void Execute()
    {
        _ = Step();
        Reset();
    }

    /// <summary>Goes to the first row; after the row was read, <see cref="Reset"/> ends the statement.</summary>
    /// <returns>False = there is none, and the statement has ended.</returns>
    public bool First()
    {
        var found = Step();
        if (!found)
        {
            Reset();
        }

        return found;
    }

    public long Int64(int column) => raw.sqlite3_column_int64(_statement, column);

    public ReadOnlySpan<byte> Blob(int column) => raw.sqlite3_column_blob(_statement, column);

    /// <exception cref="StoreRefusedException">The value is not an identity.</exception>
    public Guid Id(int column)
        => Blob(column) is { Length: IdLength } bytes
            ? new Guid(bytes, bigEndian: true)
            : throw StoreErrors.Damaged("An identity in the store is not one.");

    /// <summary>Ends the statement, so that it can run again.</summary>
    public void Reset() => Check(raw.sqlite3_reset(_statement));

    public void Dispose() => _statement.Dispose();

    private bool Step()
    {
        var result = raw.sqlite3_step(_statement);
        if (result is raw.SQLITE_ROW or raw.SQLITE_DONE)
        {
            return result == raw.SQLITE_ROW;
        }

        // What went wrong is told anew by the reset, which must happen anyway.
        _ = raw.sqlite3_reset(_statement);
        throw Error(result);
    }

    private void Check(int result)
    {
        if (result != raw.SQLITE_OK)
        {
            throw Error(result);
        }
    }

    private SqliteException Error(int result)
        => new(raw.sqlite3_errmsg(_database).utf8_to_string(), result & 0xFF, raw.sqlite3_extended_errcode(_database));
}
