namespace Hierarchy.Redis.Tests;

/// <summary>
/// A journal that several replicas share, as one of them meets it: it hears of other replicas' commits only when it polls, and whoever
/// disposes it leaves it to the others.
/// </summary>
/// <param name="journal">The shared one.</param>
internal sealed class RemoteJournal(IJournal journal) : IJournal
{
    /// <summary>How often it polls; <see cref="Timeout.InfiniteTimeSpan"/> = never.</summary>
    public TimeSpan PollEvery { get; set; } = Timeout.InfiniteTimeSpan;

    /// <summary>What the feed and the wait throw; null = they answer.</summary>
    public Exception? Failure { get; set; }

    public JournalFeatures Features => journal.Features;

    public ValueTask<CommitReceipt> CommitAsync(ChangeSet changeSet, CancellationToken cancellationToken)
        => journal.CommitAsync(changeSet, cancellationToken);

    public ValueTask<Revision?> FindAsync(MutationId mutation, CancellationToken cancellationToken)
        => journal.FindAsync(mutation, cancellationToken);

    public ValueTask<GraphImage> LoadAsync(CancellationToken cancellationToken) => journal.LoadAsync(cancellationToken);

    public ValueTask SaveCheckpointAsync(GraphImage image, CancellationToken cancellationToken)
        => journal.SaveCheckpointAsync(image, cancellationToken);

    public ValueTask<FeedPage> FeedAsync(Revision since, int limit, CancellationToken cancellationToken)
        => Failure is { } failure ? throw failure : journal.FeedAsync(since, limit, cancellationToken);

    public ValueTask<Commit?> ReadCommitAsync(Revision revision, CancellationToken cancellationToken)
        => journal.ReadCommitAsync(revision, cancellationToken);

    public async ValueTask WaitAsync(Revision since, CancellationToken cancellationToken)
    {
        if (Failure is { } failure)
        {
            throw failure;
        }

        await Task.Delay(PollEvery, cancellationToken);
    }

    public ValueTask<IReadOnlyList<Commit>> HistoryAsync(NodeId node, CancellationToken cancellationToken)
        => journal.HistoryAsync(node, cancellationToken);

    public ValueTask<IReadOnlyList<Finding>> VerifyAsync(CancellationToken cancellationToken) => journal.VerifyAsync(cancellationToken);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
