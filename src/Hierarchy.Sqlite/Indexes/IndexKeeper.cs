using Microsoft.Data.Sqlite;

namespace Hierarchy.Sqlite;

/// <summary>Writes one run of commits after the other into the index, beside the commits that go on.</summary>
internal sealed class IndexKeeper : IDisposable
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

    /// <summary>Whether the last run that was started is in the index, or failed.</summary>
    public bool IsIdle => _idle.IsSet;

    /// <summary>Why nothing more can be written into the index; null = it can.</summary>
    public Exception? Failure => _failure;

    /// <summary>Begins to write a run; the keeper is idle.</summary>
    public void Start(RecentCommits commits)
    {
        _idle.Reset();
        ThreadPool.UnsafeQueueUserWorkItem(Write, commits, preferLocal: false);
    }

    /// <summary>Waits until it is idle.</summary>
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
