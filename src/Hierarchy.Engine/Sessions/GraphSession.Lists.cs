namespace Hierarchy.Engine;

internal sealed partial class GraphSession
{
    public ValueTask<PagedLists<NodeRef>> FindAsync(NodeType type, FindRequest request, CancellationToken cancellationToken)
        => new(new NodeLister(snapshot, type, request, NewMeter(cancellationToken)).List());

    public ValueTask<PagedLists<RelationshipRef>> AppointmentsAsync(
        ReadOnlyMemory<NodeRef> sources, AppointmentsRequest request, CancellationToken cancellationToken)
        => new(new AppointmentLister(snapshot, request, NewMeter(cancellationToken)).List(sources.Span));

    public ValueTask<PagedLists<SubtreeRow>> SubtreeAsync(
        ReadOnlyMemory<NodeRef> units, SubtreeRequest request, CancellationToken cancellationToken)
        => new(new SubtreeLister(snapshot, request, NewMeter(cancellationToken)).List(units.Span));

    public ValueTask<PagedLists<FootprintEntry>> FootprintAsync(
        ReadOnlyMemory<NodeRef> matrices, FootprintRequest request, CancellationToken cancellationToken)
        => new(new FootprintLister(snapshot, request, NewMeter(cancellationToken)).List(matrices.Span));
}
