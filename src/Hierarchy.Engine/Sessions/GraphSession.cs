namespace Hierarchy.Engine;

/// <summary>Answers on one snapshot; everything is in memory, so every call is complete when it returns.</summary>
/// <param name="snapshot">What is asked: the revision on the session's day, a preview's facts included.</param>
/// <param name="today">The same revision and facts on today: what is not dated (charters) follows it.</param>
/// <param name="budget">What is charged; null = no bound.</param>
internal sealed partial class GraphSession(Snapshot snapshot, Snapshot today, RowBudget? budget) : IGraphSession
{
    public Revision Revision => snapshot.Revision;

    public DateOnly Day => snapshot.Day;

    public TimeSpan? Age { get; init; }

    public IGraphSession Uncharged => new GraphSession(snapshot, today, budget: null) { Age = Age };

    public ValueTask<NodeRef[]> FindByIdAsync(ReadOnlyMemory<NodeId> ids, CancellationToken cancellationToken)
        => new(Column(ids.Span, this, static (session, id) => session.Find(id), cancellationToken));

    public ValueTask<NodeRef[]> FindByKeyAsync(NodeType type, ReadOnlyMemory<string> keys, CancellationToken cancellationToken)
        => new(Column(
            keys.Span,
            (snapshot, type),
            static (asked, key) => new NodeRef(asked.snapshot.FindNode(asked.type, key)),
            cancellationToken));

    public ValueTask<TValue[]> ReadAsync<TValue>(
        NodeProperty<TValue> property, ReadOnlyMemory<NodeRef> nodes, CancellationToken cancellationToken)
    {
        var read = PropertyReader.Of(property);
        return new(Column(
            nodes.Span,
            (snapshot, read),
            static (asked, node) => node.IsNone ? default! : asked.read(asked.snapshot, in asked.snapshot.Node(node.Value)),
            cancellationToken));
    }

    public ValueTask<TValue[]> ReadAsync<TValue>(
        RelationshipProperty<TValue> property, ReadOnlyMemory<RelationshipRef> relationships, CancellationToken cancellationToken)
    {
        var read = PropertyReader.Of(property);
        return new(Column(
            relationships.Span,
            (snapshot, read),
            static (asked, relationship) => relationship.IsNone ? default! : asked.read(in asked.snapshot.Relationship(relationship.Value)),
            cancellationToken));
    }

    public ValueTask<PagedLists<NodeRef>> ExpandAsync(
        ReadOnlyMemory<NodeRef> sources, ExpandRequest request, CancellationToken cancellationToken)
        => new(new Expander(snapshot, request, NewMeter(cancellationToken)).Expand(sources.Span));

    public ValueTask<long[]> CountAsync(ReadOnlyMemory<NodeRef> sources, ExpandRequest request, CancellationToken cancellationToken)
        => new(new Expander(snapshot, request, NewMeter(cancellationToken)).Count(sources.Span));

    public ValueTask<NodeRef[]> FollowAsync(ReadOnlyMemory<NodeRef> sources, Relation relation, CancellationToken cancellationToken)
    {
        var follower = new RelationFollower(snapshot, relation);
        return new(Column(
            sources.Span,
            follower,
            static (follower, source) => new NodeRef(source.IsNone ? 0 : follower.Follow(source.Value)),
            cancellationToken));
    }

    private Meter NewMeter(CancellationToken cancellationToken) => new(budget, cancellationToken);

    private NodeRef Find(NodeId id)
        => snapshot.FindNode(id) is var slot and not 0 && snapshot.Node(slot).ExistsOn(snapshot.Day) ? new NodeRef(slot) : NodeRef.None;

    /// <summary>
    /// One value for each element: charged before the column is allocated, and looked at the token as often as rows are charged. What the
    /// values are made from is handed over, so that a request allocates nothing but the column.
    /// </summary>
    private TValue[] Column<TElement, TState, TValue>(
        ReadOnlySpan<TElement> elements, TState state, Func<TState, TElement, TValue> valueOf, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        budget?.Charge(elements.Length);
        var values = new TValue[elements.Length];
        for (var i = 0; i < values.Length; i++)
        {
            if (i % Meter.Block == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            values[i] = valueOf(state, elements[i]);
        }

        return values;
    }
}
