using Microsoft.Data.Sqlite;

namespace Hierarchy.Sqlite.Tests;

/// <summary>A keeper that holds its first run back until a test lets it fail; the index can be written again right after that.</summary>
internal sealed class HeldKeeper : IIndexKeeper
{
    private readonly SqliteConnection _index;
    private readonly IndexKeeper _keeper;
    private RecentCommits? _held;
    private bool _hasFailed;

    /// <summary>Takes the connection over.</summary>
    public HeldKeeper(SqliteConnection index)
    {
        _index = index;
        _keeper = new IndexKeeper(index);
    }

    /// <summary>Whether the held run fails as soon as somebody has looked how the keeper is.</summary>
    public bool FailsOnceLookedAt { get; set; }

    public bool IsIdle => Look(_held is null && _keeper.IsIdle);

    public Exception? Failure => Look(_keeper.Failure);

    public void Start(RecentCommits commits)
    {
        if (_hasFailed)
        {
            _keeper.Start(commits);
        }
        else
        {
            _held = commits;
        }
    }

    public void Wait()
    {
        LetFail();
        _keeper.Wait();
    }

    public void Dispose() => _keeper.Dispose();

    private T Look<T>(T seen)
    {
        if (FailsOnceLookedAt)
        {
            LetFail();
        }

        return seen;
    }

    private void LetFail()
    {
        if (_held is { } run)
        {
            _held = null;
            _hasFailed = true;
            _index.Execute("PRAGMA query_only = ON");
            _keeper.Start(run);
            _keeper.Wait();
            _index.Execute("PRAGMA query_only = OFF");
        }
    }
}
