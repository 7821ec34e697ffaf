namespace Hierarchy.Benchmarks.Graphs;

/// <summary>A journal that only loads: the engine alone is measured. It forgets the image once it is loaded.</summary>
internal sealed class ImageJournal(GraphImage image) : IJournal
{
    private GraphImage? _image = image;

    public JournalFeatures Features { get; } = new(Durable: false, Checkpoints: false, Shared: false, "It only loads.");

    public ValueTask<GraphImage> LoadAsync(CancellationToken cancellationToken)
        => ValueTask.FromResult(Interlocked.Exchange(ref _image, null) ?? throw new InvalidOperationException("It loads once."));

    public ValueTask<CommitReceipt> CommitAsync(ChangeSet changeSet, CancellationToken cancellationToken)
        => throw new NotSupportedException();

    public ValueTask<Revision?> FindAsync(MutationId mutation, CancellationToken cancellationToken)
        => ValueTask.FromResult<Revision?>(null);

    public ValueTask SaveCheckpointAsync(GraphImage image, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask<FeedPage> FeedAsync(Revision since, int limit, CancellationToken cancellationToken)
        => ValueTask.FromResult(new FeedPage([], LoadAnew: false));

    public ValueTask<Commit?> ReadCommitAsync(Revision revision, CancellationToken cancellationToken)
        => ValueTask.FromResult<Commit?>(null);

    public async ValueTask WaitAsync(Revision since, CancellationToken cancellationToken)
        => await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);

    public ValueTask<IReadOnlyList<Commit>> HistoryAsync(NodeId node, CancellationToken cancellationToken)
        => ValueTask.FromResult<IReadOnlyList<Commit>>([]);

    public ValueTask<IReadOnlyList<Finding>> VerifyAsync(CancellationToken cancellationToken)
        => ValueTask.FromResult<IReadOnlyList<Finding>>([]);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
