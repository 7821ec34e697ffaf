using Hierarchy.Specification;

namespace Hierarchy.Server.Tests.Imports;

/// <summary>A journal whose feed goes away with its first commit: nobody hears of it but who made it.</summary>
/// <param name="lost">Called then, before the commit is answered.</param>
internal sealed class LostJournal(Action lost) : IJournal
{
    private readonly InMemoryJournal _journal = new();
    private readonly Lock _gate = new();
    private bool _isLost;

    public JournalFeatures Features => _journal.Features;

    /// <summary>From now on it is there again.</summary>
    public void ComeBack()
    {
        lock (_gate)
        {
            _isLost = false;
        }
    }

    public async ValueTask<CommitReceipt> CommitAsync(ChangeSet changeSet, CancellationToken cancellationToken)
    {
        ValueTask<CommitReceipt> receipt;
        lock (_gate)
        {
            _isLost = true;
            receipt = _journal.CommitAsync(changeSet, cancellationToken);
        }

        lost();
        return await receipt;
    }

    public ValueTask<FeedPage> FeedAsync(Revision since, int limit, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            return _isLost ? throw new StoreUnavailableException("Away.", mayRetry: true) : _journal.FeedAsync(since, limit, cancellationToken);
        }
    }

    public ValueTask<Revision?> FindAsync(MutationId mutation, CancellationToken cancellationToken) => _journal.FindAsync(mutation, cancellationToken);

    public ValueTask<GraphImage> LoadAsync(CancellationToken cancellationToken) => _journal.LoadAsync(cancellationToken);

    public ValueTask SaveCheckpointAsync(GraphImage image, CancellationToken cancellationToken)
        => _journal.SaveCheckpointAsync(image, cancellationToken);

    public ValueTask<Commit?> ReadCommitAsync(Revision revision, CancellationToken cancellationToken)
        => _journal.ReadCommitAsync(revision, cancellationToken);

    public ValueTask WaitAsync(Revision since, CancellationToken cancellationToken) => _journal.WaitAsync(since, cancellationToken);

    public ValueTask<IReadOnlyList<Commit>> HistoryAsync(NodeId node, CancellationToken cancellationToken)
        => _journal.HistoryAsync(node, cancellationToken);

    public ValueTask<IReadOnlyList<Finding>> VerifyAsync(CancellationToken cancellationToken) => _journal.VerifyAsync(cancellationToken);

    public ValueTask DisposeAsync() => _journal.DisposeAsync();
}
