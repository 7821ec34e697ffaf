namespace Hierarchy;

/// <summary>Does everything as the journal behind it: who does some of it otherwise overrides that.</summary>
/// <param name="journal">The journal behind it.</param>
public abstract class PassingJournal(IJournal journal) : IJournal
{
    /// <inheritdoc/>
    public JournalFeatures Features => Journal.Features;

    /// <summary>The journal behind it.</summary>
    protected IJournal Journal { get; } = journal;

    /// <inheritdoc/>
    public virtual ValueTask<CommitReceipt> CommitAsync(ChangeSet changeSet, CancellationToken cancellationToken)
        => Journal.CommitAsync(changeSet, cancellationToken);

    /// <inheritdoc/>
    public virtual ValueTask<Revision?> FindAsync(MutationId mutation, CancellationToken cancellationToken)
        => Journal.FindAsync(mutation, cancellationToken);

    /// <inheritdoc/>
    public virtual ValueTask<GraphImage> LoadAsync(CancellationToken cancellationToken) => Journal.LoadAsync(cancellationToken);

    /// <inheritdoc/>
    public virtual ValueTask SaveCheckpointAsync(GraphImage image, CancellationToken cancellationToken)
        => Journal.SaveCheckpointAsync(image, cancellationToken);

    /// <inheritdoc/>
    public virtual ValueTask<FeedPage> FeedAsync(Revision since, int limit, CancellationToken cancellationToken)
        => Journal.FeedAsync(since, limit, cancellationToken);

    /// <inheritdoc/>
    public virtual ValueTask<Commit?> ReadCommitAsync(Revision revision, CancellationToken cancellationToken)
        => Journal.ReadCommitAsync(revision, cancellationToken);

    /// <inheritdoc/>
    public virtual ValueTask WaitAsync(Revision since, CancellationToken cancellationToken) => Journal.WaitAsync(since, cancellationToken);

    /// <inheritdoc/>
    public virtual ValueTask<IReadOnlyList<Commit>> HistoryAsync(NodeId node, CancellationToken cancellationToken)
        => Journal.HistoryAsync(node, cancellationToken);

    /// <inheritdoc/>
    public virtual ValueTask<IReadOnlyList<Finding>> VerifyAsync(CancellationToken cancellationToken)
        => Journal.VerifyAsync(cancellationToken);

    /// <summary>Ends what this journal does itself; whether the one behind it ends too is for it to say.</summary>
    public abstract ValueTask DisposeAsync();
}
