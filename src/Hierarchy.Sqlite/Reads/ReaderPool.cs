using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace Hierarchy.Sqlite;

/// <summary>Connections for reading, each in a transaction of its own: everything that one read sees is of one revision.</summary>
internal sealed class ReaderPool : IDisposable
{
    private readonly string _path;
    private readonly ConcurrentBag<SqliteConnection> _idle = [];
    private volatile bool _closed;

    public ReaderPool(string path) => _path = path;

    /// <summary>Reads in one transaction.</summary>
    /// <exception cref="StoreRefusedException">The store is damaged.</exception>
    /// <exception cref="StoreUnavailableException">It cannot be read now.</exception>
    public T Read<T>(Func<SqliteConnection, T> read)
    {
        ObjectDisposedException.ThrowIf(_closed, typeof(IJournal));
        SqliteConnection? connection = null;
        var reusable = false;
        try
        {
            connection = _idle.TryTake(out var idle) ? idle : Connections.OpenReader(_path);
            using var transaction = connection.BeginTransaction(deferred: true);
            var answer = read(connection);
            transaction.Rollback();
            reusable = true;
            return answer;
        }
        catch (SqliteException exception)
        {
            throw StoreErrors.OfRead(exception);
        }
        catch (Exception exception) when (StoreErrors.IsDamage(exception))
        {
            throw StoreErrors.OfDamage(exception);
        }
        finally
        {
            Return(connection, reusable);
        }
    }

    public void Dispose()
    {
        _closed = true;
        while (_idle.TryTake(out var connection))
        {
            connection.Dispose();
        }
    }

    private void Return(SqliteConnection? connection, bool reusable)
    {
        if (connection is null)
        {
            return;
        }

        if (!reusable)
        {
            connection.Dispose();
            return;
        }

        _idle.Add(connection);
        if (_closed)
        {
            Dispose();
        }
    }
}
