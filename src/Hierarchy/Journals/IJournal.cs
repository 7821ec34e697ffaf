namespace Hierarchy;

/// <summary>
/// Keeps the truth: atomic, durable, conflict-checked, idempotent commits of absolute facts; a load; an ordered feed. All members may be
/// called from several threads at once. Errors of the store itself are translated: <see cref="StoreUnavailableException"/> says whether a
/// retry helps; nothing is ever half written.
/// </summary>
public interface IJournal : IAsyncDisposable
{
    /// <summary>What it offers beyond the contract.</summary>
    JournalFeatures Features { get; }

    /// <summary>
    /// Commits a change set, all or nothing. In this order: a mutation id that took effect before answers its revision; the aspects that
    /// it relies on must not have been written after its base; the claims that it takes must be free once its frees are done; what a fact
    /// creates must not exist, what it changes must. Durable when it returns. Commits are numbered without a gap. A change set without
    /// facts makes no revision and answers the newest.
    /// </summary>
    /// <exception cref="CommitConflictException">
    /// Something that it relies on was written since its base, or a node that it relies on does not exist.
    /// </exception>
    /// <exception cref="ClaimClashException">Another node holds a claim that it takes.</exception>
    /// <exception cref="ImpossibleFactException">A fact creates what exists or changes what does not.</exception>
    /// <exception cref="StoreUnavailableException">
    /// The outcome is unknown or nothing was written; repeat with the same mutation id to find out.
    /// </exception>
    ValueTask<CommitReceipt> CommitAsync(ChangeSet changeSet, CancellationToken cancellationToken);

    /// <summary>The revision that a mutation id made; null = it never took effect.</summary>
    ValueTask<Revision?> FindAsync(MutationId mutation, CancellationToken cancellationToken);

    /// <summary>The whole graph at one revision, at least as new as the last commit acknowledged before the call.</summary>
    /// <exception cref="StoreRefusedException">
    /// What is kept was found damaged while it was read; so may <see cref="FeedAsync"/> and <see cref="HistoryAsync"/>.
    /// </exception>
    ValueTask<GraphImage> LoadAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Offers the graph at a revision that was committed, so that the next load is shorter. Older than the last checkpoint: does nothing.
    /// </summary>
    /// <exception cref="ArgumentException">The revision was never committed.</exception>
    /// <exception cref="StoreUnavailableException">It could not be written; nothing else is lost by that.</exception>
    ValueTask SaveCheckpointAsync(GraphImage image, CancellationToken cancellationToken);

    /// <summary>The commits after <paramref name="since"/>, oldest first, at most <paramref name="limit"/> of them.</summary>
    /// <param name="since">The revision that the follower has; exclusive. Newer than the store's: it must load anew.</param>
    /// <param name="limit">1 or more.</param>
    /// <param name="cancellationToken">Gives the wait up.</param>
    ValueTask<FeedPage> FeedAsync(Revision since, int limit, CancellationToken cancellationToken);

    /// <summary>
    /// One commit, whole: also one that the feed does not tell because followers had better load anew. Null = it was never made, or is
    /// not retained.
    /// </summary>
    ValueTask<Commit?> ReadCommitAsync(Revision revision, CancellationToken cancellationToken);

    /// <summary>
    /// Completes once a commit newer than <paramref name="since"/> may be there: at once if there is one, and never later than its
    /// acknowledgement.
    /// </summary>
    ValueTask WaitAsync(Revision since, CancellationToken cancellationToken);

    /// <summary>The commits that wrote the node or a relationship at it, oldest first; only the facts that concern it.</summary>
    ValueTask<IReadOnlyList<Commit>> HistoryAsync(NodeId node, CancellationToken cancellationToken);

    /// <summary>Looks whether the store is whole; an empty list = it is.</summary>
    ValueTask<IReadOnlyList<Finding>> VerifyAsync(CancellationToken cancellationToken);
}
