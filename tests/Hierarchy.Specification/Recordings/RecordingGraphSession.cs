namespace Hierarchy.Specification.Recordings;

/// <summary>A session that answers as the one behind it and writes down what it was asked.</summary>
public sealed class RecordingGraphSession(IGraphSession session, QuestionLog log) : IGraphSession
{
    public Revision Revision => session.Revision;

    public DateOnly Day => session.Day;

    public TimeSpan? Age => session.Age;

    public IGraphSession Uncharged => session.Uncharged;

    public ValueTask<NodeRef[]> FindByIdAsync(ReadOnlyMemory<NodeId> ids, CancellationToken cancellationToken)
    {
        log.Add("find by id", ids.Length);
        return session.FindByIdAsync(ids, cancellationToken);
    }

    public ValueTask<NodeRef[]> FindByKeyAsync(NodeType type, ReadOnlyMemory<string> keys, CancellationToken cancellationToken)
    {
        log.Add($"find {type} by key", keys.Length);
        return session.FindByKeyAsync(type, keys, cancellationToken);
    }

    public ValueTask<PagedLists<NodeRef>> FindAsync(NodeType type, FindRequest request, CancellationToken cancellationToken)
    {
        log.Add($"find {type}{(request.IncludeClosed ? " closed or not" : "")}{Totals(request.WithTotals)}", 1);
        return session.FindAsync(type, request, cancellationToken);
    }

    public ValueTask<TValue[]> ReadAsync<TValue>(
        NodeProperty<TValue> property, ReadOnlyMemory<NodeRef> nodes, CancellationToken cancellationToken)
    {
        log.Add($"read {property.Name}", nodes.Length);
        return session.ReadAsync(property, nodes, cancellationToken);
    }

    public ValueTask<TValue[]> ReadAsync<TValue>(
        RelationshipProperty<TValue> property, ReadOnlyMemory<RelationshipRef> relationships, CancellationToken cancellationToken)
    {
        log.Add($"read {property.Name} of relationships", relationships.Length);
        return session.ReadAsync(property, relationships, cancellationToken);
    }

    public ValueTask<Charter?[]> ChartersAsync(ReadOnlyMemory<NodeRef> units, CancellationToken cancellationToken)
    {
        log.Add("charters", units.Length);
        return session.ChartersAsync(units, cancellationToken);
    }

    public ValueTask<PagedLists<NodeRef>> ExpandAsync(
        ReadOnlyMemory<NodeRef> sources, ExpandRequest request, CancellationToken cancellationToken)
    {
        log.Add($"expand {request.Relation} {request.Scope}{Totals(request.WithTotals)}", sources.Length);
        return session.ExpandAsync(sources, request, cancellationToken);
    }

    public ValueTask<long[]> CountAsync(ReadOnlyMemory<NodeRef> sources, ExpandRequest request, CancellationToken cancellationToken)
    {
        log.Add($"count {request.Relation} {request.Scope}", sources.Length);
        return session.CountAsync(sources, request, cancellationToken);
    }

    public ValueTask<NodeRef[]> FollowAsync(ReadOnlyMemory<NodeRef> sources, Relation relation, CancellationToken cancellationToken)
    {
        log.Add($"follow {relation}", sources.Length);
        return session.FollowAsync(sources, relation, cancellationToken);
    }

    public ValueTask<PagedLists<RelationshipRef>> AppointmentsAsync(
        ReadOnlyMemory<NodeRef> sources, AppointmentsRequest request, CancellationToken cancellationToken)
    {
        log.Add($"appointments {request.Scope}{Totals(request.WithTotals)}", sources.Length);
        return session.AppointmentsAsync(sources, request, cancellationToken);
    }

    public ValueTask<NodeLists> AncestorsAsync(ReadOnlyMemory<NodeRef> units, CancellationToken cancellationToken)
    {
        log.Add("ancestors", units.Length);
        return session.AncestorsAsync(units, cancellationToken);
    }

    public ValueTask<PagedLists<SubtreeRow>> SubtreeAsync(
        ReadOnlyMemory<NodeRef> units, SubtreeRequest request, CancellationToken cancellationToken)
    {
        log.Add($"subtree{Totals(request.WithTotals)}", units.Length);
        return session.SubtreeAsync(units, request, cancellationToken);
    }

    public ValueTask<long[]> MeasureAsync(ReadOnlyMemory<NodeRef> units, MeasureRequest request, CancellationToken cancellationToken)
    {
        log.Add($"measure {request.Measure.Name}", units.Length);
        return session.MeasureAsync(units, request, cancellationToken);
    }

    public ValueTask<MatrixCounts> ByMatrixAsync(ReadOnlyMemory<NodeRef> units, CancellationToken cancellationToken)
    {
        log.Add("measure byMatrix", units.Length);
        return session.ByMatrixAsync(units, cancellationToken);
    }

    public ValueTask<PagedLists<FootprintEntry>> FootprintAsync(
        ReadOnlyMemory<NodeRef> matrices, FootprintRequest request, CancellationToken cancellationToken)
    {
        log.Add($"footprint {request.Relation} {request.Level}{Totals(request.WithTotals)}", matrices.Length);
        return session.FootprintAsync(matrices, request, cancellationToken);
    }

    public ValueTask<GraphImage> ImageAsync(CancellationToken cancellationToken)
    {
        log.Add("image", 1);
        return session.ImageAsync(cancellationToken);
    }

    private static string Totals(bool asked) => asked ? " with totals" : "";
}
