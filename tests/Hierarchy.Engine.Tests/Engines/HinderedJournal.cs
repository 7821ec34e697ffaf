namespace Hierarchy.Engine.Tests;

/// <summary>A journal of which single members can be held up or made to fail, while the others go on.</summary>
internal sealed class HinderedJournal(IJournal journal) : IJournal
{
    private TaskCompletionSource _open = Opened();
    private int _checkpointsOffered;

    /// <summary>What every checkpoint that is offered is refused with; null = they are taken.</summary>
    public Exception? CheckpointFailure { get; set; }

    /// <summary>What the feed throws; null = it answers.</summary>
    public Exception? FeedFailure { get; set; }

    /// <summary>What is made of each page of the feed.</summary>
    public Func<FeedPage, FeedPage> Spoil { get; set; } = page => page;

    public int CheckpointsOffered => Volatile.Read(ref _checkpointsOffered);

    public JournalFeatures Features => journal.Features;

    /// <summary>From now on the feed tells nothing until <see cref="ReleaseFeed"/>; commits are taken.</summary>
    public void HoldFeed() => Volatile.Write(ref _open, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));

    public void ReleaseFeed() => Volatile.Read(ref _open).TrySetResult();

    public async ValueTask<FeedPage> FeedAsync(Revision since, int limit, CancellationToken cancellationToken)
    {
        await Volatile.Read(ref _open).Task.WaitAsync(cancellationToken);
        return FeedFailure is { } failure ? throw failure : Spoil(await journal.FeedAsync(since, limit, cancellationToken));
    }

    public ValueTask SaveCheckpointAsync(GraphImage image, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _checkpointsOffered);
        return CheckpointFailure is { } failure ? throw failure : journal.SaveCheckpointAsync(image, cancellationToken);
    }

    public ValueTask<CommitReceipt> CommitAsync(ChangeSet changeSet, CancellationToken cancellationToken)
        => journal.CommitAsync(changeSet, cancellationToken);

    public ValueTask<Revision?> FindAsync(MutationId mutation, CancellationToken cancellationToken)
        => journal.FindAsync(mutation, cancellationToken);

    public ValueTask<GraphImage> LoadAsync(CancellationToken cancellationToken) => journal.LoadAsync(cancellationToken);

    public ValueTask<Commit?> ReadCommitAsync(Revision revision, CancellationToken cancellationToken)
        => journal.ReadCommitAsync(revision, cancellationToken);

    public ValueTask WaitAsync(Revision since, CancellationToken cancellationToken) => journal.WaitAsync(since, cancellationToken);

    public ValueTask<IReadOnlyList<Commit>> HistoryAsync(NodeId node, CancellationToken cancellationToken)
        => journal.HistoryAsync(node, cancellationToken);

    public ValueTask<IReadOnlyList<Finding>> VerifyAsync(CancellationToken cancellationToken) => journal.VerifyAsync(cancellationToken);

    /// <summary>The journal behind it is its owner's to dispose.</summary>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static TaskCompletionSource Opened()
    {
        var opened = new TaskCompletionSource();
        opened.SetResult();
        return opened;
    }
}
