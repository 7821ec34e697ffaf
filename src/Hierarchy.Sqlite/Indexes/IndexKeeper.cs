using Microsoft.Data.Sqlite;

namespace Hierarchy.Sqlite;

/// <summary>Writes each run on a thread of the pool.</summary>
internal sealed class IndexKeeper : IIndexKeeper
{
    private readonly SqliteConnection _connection;
    private readonly IndexWriter _writer;
    private readonly ManualResetEventSlim _idle = new(initialState: true);
    private volatile Exception? _failure;

    /// <summary>Takes the connection over.</summary>
    public IndexKeeper(SqliteConnection connection)
    {
        _connection = connection;
        _writer = new IndexWriter(connection);
    }

    /// <inheritdoc/>
    public bool IsIdle => _idle.IsSet;

    /// <inheritdoc/>
    public Exception? Failure => _failure;

    /// <inheritdoc/>
    public void Start(RecentCommits commits)
    {
        _idle.Reset();
        ThreadPool.UnsafeQueueUserWorkItem(Write, commits, preferLocal: false);
    }

    /// <inheritdoc/>
    public void Wait() => _idle.Wait();

    /// <summary>Ends; it is idle.</summary>
    public void Dispose()
    {
        _idle.Dispose();
        _writer.Dispose();
        _connection.Dispose();
    }

    private void Write(RecentCommits commits)
    {
        try
        {
            _writer.Write(commits);
        }
        catch (Exception exception)
        {
            _failure = exception;
        }
        finally
        {
            _idle.Set();
        }
    }
}
