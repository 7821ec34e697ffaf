namespace Hierarchy;

/// <summary>
/// The read primitives: sets of nodes in, columns out, never one at a time. Everything is answered on one revision and one day. Answers
/// are in the order of the nodes asked, which may repeat; a <see cref="NodeRef.None"/> among them reads default values and empty lists.
/// Open nodes only, unless it says otherwise: a closed node is found by id or key, counts zero and has empty lists; upwards it reads the
/// parent that it had on the day before it closed. Every primitive looks at the cancellation token and charges the row budget every 4,096
/// rows, before it allocates.
/// </summary>
public interface IGraphSession
{
    /// <summary>The revision on which everything is answered.</summary>
    Revision Revision { get; }

    /// <summary>The day on which everything is answered.</summary>
    DateOnly Day { get; }

    /// <summary>
    /// How long the journal has not answered, while it cannot be followed or is silent: so old may the answers be. Null = it is followed.
    /// </summary>
    TimeSpan? Age { get; }

    /// <summary>
    /// The same revision and day, charging nobody's budget: for whoever stands before it and looks at what is kept to decide how to
    /// answer. What is looked up for somebody is asked of the session itself.
    /// </summary>
    IGraphSession Uncharged { get; }

    /// <summary>Nodes by id, closed ones included; none for an unknown id, and for a unit that does not exist on the day.</summary>
    ValueTask<NodeRef[]> FindByIdAsync(ReadOnlyMemory<NodeId> ids, CancellationToken cancellationToken);

    /// <summary>
    /// Nodes of one type by code or key. An open one wins over closed ones; of several closed ones with one code, the last closed; of
    /// those closed on one day, the one with the smallest id. None for an unknown key.
    /// </summary>
    ValueTask<NodeRef[]> FindByKeyAsync(NodeType type, ReadOnlyMemory<string> keys, CancellationToken cancellationToken);

    /// <summary>
    /// The open nodes of one type, as one list: the answer has one source. Units that do not exist on the day are not in it, closed ones
    /// only where <see cref="FindRequest.IncludeClosed"/> says so. A page of an unfiltered list by code or key costs as much as it shows;
    /// any other order looks at every node, a filter at those up to the page's end, and at all of them where totals are wanted;
    /// comparisons of the key that must hold cut off what lies outside.
    /// </summary>
    /// <exception cref="ArgumentRefusedException">The filter compares what cannot be compared.</exception>
    /// <exception cref="CursorRefusedException">A cursor of the page is unreadable or of another type or order.</exception>
    ValueTask<PagedLists<NodeRef>> FindAsync(NodeType type, FindRequest request, CancellationToken cancellationToken);

    /// <summary>One property as a column; a node of a type that has it not reads the default value.</summary>
    ValueTask<TValue[]> ReadAsync<TValue>(
        NodeProperty<TValue> property, ReadOnlyMemory<NodeRef> nodes, CancellationToken cancellationToken);

    /// <summary>One property of relationships as a column.</summary>
    ValueTask<TValue[]> ReadAsync<TValue>(
        RelationshipProperty<TValue> property, ReadOnlyMemory<RelationshipRef> relationships, CancellationToken cancellationToken);

    /// <summary>The charter that each unit follows: of the root that it has today, else the only one there is, else null.</summary>
    ValueTask<Charter?[]> ChartersAsync(ReadOnlyMemory<NodeRef> units, CancellationToken cancellationToken);

    /// <summary>
    /// The nodes that each source reaches, each once in its list, in the order asked. Sources at which the relation cannot start have
    /// empty lists.
    /// </summary>
    /// <exception cref="CursorRefusedException">A cursor of the page is unreadable or of another order.</exception>
    ValueTask<PagedLists<NodeRef>> ExpandAsync(ReadOnlyMemory<NodeRef> sources, ExpandRequest request, CancellationToken cancellationToken);

    /// <summary>
    /// How many nodes each source reaches: the totals of <see cref="ExpandAsync"/>, without its lists; page and order are ignored.
    /// </summary>
    ValueTask<long[]> CountAsync(ReadOnlyMemory<NodeRef> sources, ExpandRequest request, CancellationToken cancellationToken);

    /// <summary>
    /// The one node that each source reaches by a relation to at most one (parent, residence, employer, a person's check-in, lead,
    /// super-body); none.
    /// </summary>
    ValueTask<NodeRef[]> FollowAsync(ReadOnlyMemory<NodeRef> sources, Relation relation, CancellationToken cancellationToken);

    /// <summary>The open appointments at each unit or body, or of each person.</summary>
    /// <exception cref="CursorRefusedException">A cursor of the page is unreadable or of another order.</exception>
    ValueTask<PagedLists<RelationshipRef>> AppointmentsAsync(
        ReadOnlyMemory<NodeRef> sources, AppointmentsRequest request, CancellationToken cancellationToken);

    /// <summary>What stands above each unit, root first, without the unit itself.</summary>
    ValueTask<NodeLists> AncestorsAsync(ReadOnlyMemory<NodeRef> units, CancellationToken cancellationToken);

    /// <summary>What stands at and below each unit, in preorder; no rows for a closed unit.</summary>
    /// <exception cref="ArgumentRefusedException">A negative depth.</exception>
    /// <exception cref="CursorRefusedException">A cursor of the page is unreadable or of another order.</exception>
    ValueTask<PagedLists<SubtreeRow>> SubtreeAsync(
        ReadOnlyMemory<NodeRef> units, SubtreeRequest request, CancellationToken cancellationToken);

    /// <summary>A measure of each unit.</summary>
    ValueTask<long[]> MeasureAsync(ReadOnlyMemory<NodeRef> units, MeasureRequest request, CancellationToken cancellationToken);

    /// <summary><see cref="MeasureList.ByMatrix"/> of each unit for every open matrix.</summary>
    ValueTask<MatrixCounts> ByMatrixAsync(ReadOnlyMemory<NodeRef> units, CancellationToken cancellationToken);

    /// <summary>Where the people of each matrix live, check in or hold posts.</summary>
    /// <exception cref="CursorRefusedException">A cursor of the page is unreadable or of another order, revision or day.</exception>
    ValueTask<PagedLists<FootprintEntry>> FootprintAsync(
        ReadOnlyMemory<NodeRef> matrices, FootprintRequest request, CancellationToken cancellationToken);

    /// <summary>The whole graph of the session's revision, overlay included, whatever the day: for planners, exports and checks.</summary>
    ValueTask<GraphImage> ImageAsync(CancellationToken cancellationToken);
}
