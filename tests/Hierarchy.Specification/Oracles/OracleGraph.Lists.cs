namespace Hierarchy.Specification.Oracles;

public sealed partial class OracleGraph
{
    /// <summary>The open matrices by key.</summary>
    public IEnumerable<NodeId> Matrices
        => Nodes.OfType<MatrixData>().Where(m => IsOpen(m.Id)).OrderBy(m => Utf8Text.Of(m.Key)).ThenBy(m => m.Id).Select(m => m.Id);

    /// <summary>Nodes in an order; of several types, by type first.</summary>
    public List<NodeId> Sort(IEnumerable<NodeId> nodes, SortOrder order)
    {
        var sorted = nodes.Select(Node).OrderBy(node => node.Type);
        foreach (var term in order.Terms)
        {
            sorted = term.Descending
                ? sorted.ThenByDescending(node => Value(node, term.Key))
                : sorted.ThenBy(node => Value(node, term.Key));
        }

        return [.. sorted.ThenBy(node => Utf8Text.Of(node.Key)).ThenBy(node => node.Id).Select(node => node.Id)];
    }

    /// <summary>All nodes of a type that are listed.</summary>
    public List<NodeId> Find(NodeType type, FindRequest request)
        => Sort(
            Nodes.Where(node => node.Type == type && (IsOpen(node.Id) || (request.IncludeClosed && IsClosedUnit(node))))
                .Select(node => node.Id)
                .Where(id => request.Where is null || OracleFilter.Holds(this, id, request.Where)),
            request.Order);

    private bool IsClosedUnit(NodeData node) => node is OrgUnitData unit && unit.StatusOn(Day) == OrgUnitStatus.Closed;

    /// <summary>The appointments at a unit or body, at everything below, or of a person, in their order.</summary>
    public List<RelationshipId> Appointments(NodeId source, AppointmentsRequest request)
    {
        var isSubtree = request.Scope == Scope.Subtree && Is<OrgUnitData>(source);
        var places = isSubtree ? Below(source).Select(below => below.Unit).ToHashSet() : [source];
        return
        [
            .. Counting(RelationshipType.Holds)
                .Where(r => places.Contains(r.Target) || r.Source == source)
                .Where(r => request.Posts.Count == 0 || request.Posts.Contains(r.Post!.Value))
                .OrderBy(r => r.Post)
                .ThenBy(r => Utf8Text.Of(Node(r.Source).Key))
                .ThenBy(r => Utf8Text.Of(Node(r.Target).Key))
                .ThenBy(r => r.Period.From)
                .ThenBy(r => r.Id)
                .Select(r => r.Id),
        ];
    }

    /// <summary>The rows at and below a unit.</summary>
    public List<(NodeId Unit, NodeId? Parent, int Depth, int ChildCount, int DescendantCount)> Subtree(NodeId unit, SubtreeRequest request)
        =>
        [
            .. Is<OrgUnitData>(unit)
                ? Below(unit)
                    .Where(row => request.MaxDepth is null || row.Depth <= request.MaxDepth)
                    .Where(row => request.Kinds.Count == 0 || request.Kinds.Contains(((OrgUnitData)Node(row.Unit)).Kind))
                    .Where(row => !request.ActiveOnly || Fulfils(row.Unit, MeasureCondition.Active))
                    .Select(row => (row.Unit, ParentUpwards(row.Unit), row.Depth, Children(row.Unit).Count(), Below(row.Unit).Count() - 1))
                : [],
        ];

    /// <summary>Where the people of a matrix are.</summary>
    public List<(NodeId Unit, int Count)> Footprint(NodeId matrix, FootprintRequest request)
    {
        var type = request.Relation switch
        {
            FootprintRelation.LivesIn => RelationshipType.LivesIn,
            FootprintRelation.CheckedIn => RelationshipType.CheckedIn,
            _ => RelationshipType.Holds,
        };
        var people = IsOpen(matrix) ? Reached(matrix, Relation.People, Scope.Direct) : [];
        return
        [
            .. Nodes.OfType<OrgUnitData>()
                .Where(unit => unit.Kind == request.Level && IsOpen(unit.Id))
                .Select(unit => (unit, Places: Below(unit.Id).Select(below => below.Unit).ToHashSet()))
                .Select(x => (x.unit, Count: people.Count(p => Outgoing(p, type).Any(x.Places.Contains))))
                .Where(x => x.Count > 0)
                .OrderByDescending(x => x.Count)
                .ThenBy(x => Utf8Text.Of(x.unit.Key))
                .ThenBy(x => x.unit.Id)
                .Select(x => (x.unit.Id, x.Count)),
        ];
    }

    /// <summary>A text whose ordinal order is that of the code points of another.</summary>
    private static string CodePoints(string text) => string.Concat(text.EnumerateRunes().Select(rune => rune.Value.ToString("X6")));

    private IComparable? Value(NodeData node, SortKey key) => key switch
    {
        SortKey.Key => CodePoints(node.Key),
        SortKey.Name => CodePoints(node.Name),
        SortKey.SiblingOrder => (node as OrgUnitData)?.Order ?? long.MaxValue,
        SortKey.Kind => node switch
        {
            OrgUnitData unit => unit.Kind,
            WorkUnitData workUnit => workUnit.Kind,
            MatrixData matrix => matrix.Kind,
            BodyData body => body.Kind,
            _ => null,
        },
        SortKey.Form => (node as OrgUnitData)?.Form,
        SortKey.Status => (node as OrgUnitData)?.StatusOn(Day),
        SortKey.PlannedOn => (node as OrgUnitData)?.PlannedOn,
        SortKey.OpenedOn => (node as OrgUnitData)?.OpenedOn,
        SortKey.ClosedOn => node.Closed,
        SortKey.Order => (node as OrgUnitData)?.Order,
        SortKey.IsPartyMember => (node as PersonData)?.IsPartyMember,
        _ => throw new ArgumentOutOfRangeException(nameof(key), key, "Not a sort key."),
    };
}
