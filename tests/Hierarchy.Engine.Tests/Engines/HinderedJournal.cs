namespace Hierarchy.Engine.Tests;

/// <summary>A journal of which single members can be held up or made to fail, while the others go on.</summary>
internal sealed class HinderedJournal(IJournal journal) : PassingJournal(journal)
{
    private TaskCompletionSource _open = Opened();
    private int _checkpointsOffered;
    private int _loadsTried;

    /// <summary>What every checkpoint that is offered is refused with; null = they are taken.</summary>
    public Exception? CheckpointFailure { get; set; }

    /// <summary>What the feed throws; null = it answers.</summary>
    public Exception? FeedFailure { get; set; }

    /// <summary>What every load throws; null = it answers.</summary>
    public Exception? LoadFailure { get; set; }

    /// <summary>What is made of each page of the feed.</summary>
    public Func<FeedPage, FeedPage> Spoil { get; set; } = page => page;

    public int CheckpointsOffered => Volatile.Read(ref _checkpointsOffered);

    public int LoadsTried => Volatile.Read(ref _loadsTried);

    /// <summary>From now on the feed tells nothing until <see cref="ReleaseFeed"/>; commits are taken.</summary>
    public void HoldFeed() => Volatile.Write(ref _open, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));

    public void ReleaseFeed() => Volatile.Read(ref _open).TrySetResult();

    public override ValueTask<GraphImage> LoadAsync(CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _loadsTried);
        return LoadFailure is { } failure ? throw failure : Journal.LoadAsync(cancellationToken);
    }

    public override async ValueTask<FeedPage> FeedAsync(Revision since, int limit, CancellationToken cancellationToken)
    {
        await Volatile.Read(ref _open).Task.WaitAsync(cancellationToken);
        return FeedFailure is { } failure ? throw failure : Spoil(await Journal.FeedAsync(since, limit, cancellationToken));
    }

    public override ValueTask SaveCheckpointAsync(GraphImage image, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _checkpointsOffered);
        return CheckpointFailure is { } failure ? throw failure : Journal.SaveCheckpointAsync(image, cancellationToken);
    }

    /// <summary>The journal behind it is its owner's to dispose.</summary>
    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static TaskCompletionSource Opened()
    {
        var opened = new TaskCompletionSource();
        opened.SetResult();
        return opened;
    }
}
