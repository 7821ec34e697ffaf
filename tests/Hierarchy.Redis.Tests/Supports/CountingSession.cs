namespace Hierarchy.Redis.Tests;

/// <summary>A session that counts what it is made to compute; everything else goes to the engine's.</summary>
internal sealed class CountingSession(IGraphSession session, CountingStore store) : IGraphSession
{
    public Revision Revision => session.Revision;

    public DateOnly Day => session.Day;

    public TimeSpan? Age => session.Age;

    public async ValueTask<long[]> MeasureAsync(ReadOnlyMemory<NodeRef> units, MeasureRequest request, CancellationToken cancellationToken)
    {
        if (!request.Measure.Kept)
        {
            await store.ComputeAsync(units.Length);
        }

        return await session.MeasureAsync(units, request, cancellationToken);
    }

    public async ValueTask<PagedLists<FootprintEntry>> FootprintAsync(
        ReadOnlyMemory<NodeRef> matrices, FootprintRequest request, CancellationToken cancellationToken)
    {
        await store.ComputeAsync(matrices.Length);
        return await session.FootprintAsync(matrices, request, cancellationToken);
    }

    public ValueTask<NodeRef[]> FindByIdAsync(ReadOnlyMemory<NodeId> ids, CancellationToken cancellationToken)
        => session.FindByIdAsync(ids, cancellationToken);

    public ValueTask<NodeRef[]> FindByKeyAsync(NodeType type, ReadOnlyMemory<string> keys, CancellationToken cancellationToken)
        => session.FindByKeyAsync(type, keys, cancellationToken);

    public ValueTask<PagedLists<NodeRef>> FindAsync(NodeType type, FindRequest request, CancellationToken cancellationToken)
        => session.FindAsync(type, request, cancellationToken);

    public ValueTask<TValue[]> ReadAsync<TValue>(
        NodeProperty<TValue> property, ReadOnlyMemory<NodeRef> nodes, CancellationToken cancellationToken)
        => session.ReadAsync(property, nodes, cancellationToken);

    public ValueTask<TValue[]> ReadAsync<TValue>(
        RelationshipProperty<TValue> property, ReadOnlyMemory<RelationshipRef> relationships, CancellationToken cancellationToken)
        => session.ReadAsync(property, relationships, cancellationToken);

    public ValueTask<Charter?[]> ChartersAsync(ReadOnlyMemory<NodeRef> units, CancellationToken cancellationToken)
        => session.ChartersAsync(units, cancellationToken);

    public ValueTask<PagedLists<NodeRef>> ExpandAsync(
        ReadOnlyMemory<NodeRef> sources, ExpandRequest request, CancellationToken cancellationToken)
        => session.ExpandAsync(sources, request, cancellationToken);

    public ValueTask<long[]> CountAsync(ReadOnlyMemory<NodeRef> sources, ExpandRequest request, CancellationToken cancellationToken)
        => session.CountAsync(sources, request, cancellationToken);

    public ValueTask<NodeRef[]> FollowAsync(ReadOnlyMemory<NodeRef> sources, Relation relation, CancellationToken cancellationToken)
        => session.FollowAsync(sources, relation, cancellationToken);

    public ValueTask<PagedLists<RelationshipRef>> AppointmentsAsync(
        ReadOnlyMemory<NodeRef> sources, AppointmentsRequest request, CancellationToken cancellationToken)
        => session.AppointmentsAsync(sources, request, cancellationToken);

    public ValueTask<NodeLists> AncestorsAsync(ReadOnlyMemory<NodeRef> units, CancellationToken cancellationToken)
        => session.AncestorsAsync(units, cancellationToken);

    public ValueTask<PagedLists<SubtreeRow>> SubtreeAsync(
        ReadOnlyMemory<NodeRef> units, SubtreeRequest request, CancellationToken cancellationToken)
        => session.SubtreeAsync(units, request, cancellationToken);

    public ValueTask<MatrixCounts> ByMatrixAsync(ReadOnlyMemory<NodeRef> units, CancellationToken cancellationToken)
        => session.ByMatrixAsync(units, cancellationToken);

    public ValueTask<GraphImage> ImageAsync(CancellationToken cancellationToken) => session.ImageAsync(cancellationToken);
}
