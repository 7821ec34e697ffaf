namespace Hierarchy;

/// <summary>Answers everything as the session behind it: who answers some of it otherwise overrides that.</summary>
/// <param name="session">The session behind it.</param>
public abstract class PassingGraphSession(IGraphSession session) : IGraphSession
{
    /// <summary>The session behind it.</summary>
    protected IGraphSession Session { get; } = session;

    /// <inheritdoc/>
    public Revision Revision => Session.Revision;

    /// <inheritdoc/>
    public DateOnly Day => Session.Day;

    /// <inheritdoc/>
    public TimeSpan? Age => Session.Age;

    /// <inheritdoc/>
    public IGraphSession Uncharged => Session.Uncharged;

    /// <inheritdoc/>
    public virtual ValueTask<NodeRef[]> FindByIdAsync(ReadOnlyMemory<NodeId> ids, CancellationToken cancellationToken)
        => Session.FindByIdAsync(ids, cancellationToken);

    /// <inheritdoc/>
    public virtual ValueTask<NodeRef[]> FindByKeyAsync(NodeType type, ReadOnlyMemory<string> keys, CancellationToken cancellationToken)
        => Session.FindByKeyAsync(type, keys, cancellationToken);

    /// <inheritdoc/>
    public virtual ValueTask<PagedLists<NodeRef>> FindAsync(NodeType type, FindRequest request, CancellationToken cancellationToken)
        => Session.FindAsync(type, request, cancellationToken);

    /// <inheritdoc/>
    public virtual ValueTask<TValue[]> ReadAsync<TValue>(
        NodeProperty<TValue> property, ReadOnlyMemory<NodeRef> nodes, CancellationToken cancellationToken)
        => Session.ReadAsync(property, nodes, cancellationToken);

    /// <inheritdoc/>
    public virtual ValueTask<TValue[]> ReadAsync<TValue>(
        RelationshipProperty<TValue> property, ReadOnlyMemory<RelationshipRef> relationships, CancellationToken cancellationToken)
        => Session.ReadAsync(property, relationships, cancellationToken);

    /// <inheritdoc/>
    public virtual ValueTask<Charter?[]> ChartersAsync(ReadOnlyMemory<NodeRef> units, CancellationToken cancellationToken)
        => Session.ChartersAsync(units, cancellationToken);

    /// <inheritdoc/>
    public virtual ValueTask<PagedLists<NodeRef>> ExpandAsync(
        ReadOnlyMemory<NodeRef> sources, ExpandRequest request, CancellationToken cancellationToken)
        => Session.ExpandAsync(sources, request, cancellationToken);

    /// <inheritdoc/>
    public virtual ValueTask<long[]> CountAsync(ReadOnlyMemory<NodeRef> sources, ExpandRequest request, CancellationToken cancellationToken)
        => Session.CountAsync(sources, request, cancellationToken);

    /// <inheritdoc/>
    public virtual ValueTask<NodeRef[]> FollowAsync(ReadOnlyMemory<NodeRef> sources, Relation relation, CancellationToken cancellationToken)
        => Session.FollowAsync(sources, relation, cancellationToken);

    /// <inheritdoc/>
    public virtual ValueTask<PagedLists<RelationshipRef>> AppointmentsAsync(
        ReadOnlyMemory<NodeRef> sources, AppointmentsRequest request, CancellationToken cancellationToken)
        => Session.AppointmentsAsync(sources, request, cancellationToken);

    /// <inheritdoc/>
    public virtual ValueTask<NodeLists> AncestorsAsync(ReadOnlyMemory<NodeRef> units, CancellationToken cancellationToken)
        => Session.AncestorsAsync(units, cancellationToken);

    /// <inheritdoc/>
    public virtual ValueTask<PagedLists<SubtreeRow>> SubtreeAsync(
        ReadOnlyMemory<NodeRef> units, SubtreeRequest request, CancellationToken cancellationToken)
        => Session.SubtreeAsync(units, request, cancellationToken);

    /// <inheritdoc/>
    public virtual ValueTask<long[]> MeasureAsync(
        ReadOnlyMemory<NodeRef> units, MeasureRequest request, CancellationToken cancellationToken)
        => Session.MeasureAsync(units, request, cancellationToken);

    /// <inheritdoc/>
    public virtual ValueTask<MatrixCounts> ByMatrixAsync(ReadOnlyMemory<NodeRef> units, CancellationToken cancellationToken)
        => Session.ByMatrixAsync(units, cancellationToken);

    /// <inheritdoc/>
    public virtual ValueTask<PagedLists<FootprintEntry>> FootprintAsync(
        ReadOnlyMemory<NodeRef> matrices, FootprintRequest request, CancellationToken cancellationToken)
        => Session.FootprintAsync(matrices, request, cancellationToken);

    /// <inheritdoc/>
    public virtual ValueTask<GraphImage> ImageAsync(CancellationToken cancellationToken) => Session.ImageAsync(cancellationToken);
}
