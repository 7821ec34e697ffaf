using Hierarchy.Specification;

namespace Hierarchy.Redis.Tests;

/// <summary>The reference journal, which says of a graph that was put there whole which commit that was.</summary>
internal sealed class TellingJournal(InMemoryJournal journal) : IJournal
{
    private readonly string _history = Guid.NewGuid().ToString("N");

    public JournalFeatures Features => journal.Features;

    public async ValueTask<Commit?> ReadCommitAsync(Revision revision, CancellationToken cancellationToken)
        => await journal.ReadCommitAsync(revision, cancellationToken)
            ?? new Commit(revision, new MutationId(_history), DateTimeOffset.UnixEpoch, DateOnly.MinValue, "test", null, [], []);

    public ValueTask<FeedPage> FeedAsync(Revision since, int limit, CancellationToken cancellationToken)
        => journal.FeedAsync(since, limit, cancellationToken);

    public ValueTask<CommitReceipt> CommitAsync(ChangeSet changeSet, CancellationToken cancellationToken)
        => journal.CommitAsync(changeSet, cancellationToken);

    public ValueTask<Revision?> FindAsync(MutationId mutation, CancellationToken cancellationToken)
        => journal.FindAsync(mutation, cancellationToken);

    public ValueTask<GraphImage> LoadAsync(CancellationToken cancellationToken) => journal.LoadAsync(cancellationToken);

    public ValueTask SaveCheckpointAsync(GraphImage image, CancellationToken cancellationToken)
        => journal.SaveCheckpointAsync(image, cancellationToken);

    public ValueTask WaitAsync(Revision since, CancellationToken cancellationToken) => journal.WaitAsync(since, cancellationToken);

    public ValueTask<IReadOnlyList<Commit>> HistoryAsync(NodeId node, CancellationToken cancellationToken)
        => journal.HistoryAsync(node, cancellationToken);

    public ValueTask<IReadOnlyList<Finding>> VerifyAsync(CancellationToken cancellationToken) => journal.VerifyAsync(cancellationToken);

    public ValueTask DisposeAsync() => journal.DisposeAsync();
}
