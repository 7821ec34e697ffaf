namespace Hierarchy.Neo4j.Tests;

/// <summary>What a planner sees of a session: what is open, and what stands above what.</summary>
internal sealed class TownView
{
    private readonly Dictionary<NodeId, NodeData> _nodes;
    private readonly Dictionary<NodeId, RelationshipData> _parents;
    private readonly Dictionary<NodeId, RelationshipData> _homes;
    private readonly Dictionary<NodeId, NodeId[]> _above;

    private TownView(GraphImage image, DateOnly day, Dictionary<NodeId, NodeId[]> above)
    {
        _nodes = image.Nodes.ToDictionary(node => node.Id);
        _above = above;
        Units = OpenUnits(image);
        People = [.. image.Nodes.OfType<PersonData>().OrderBy(person => person.Id)];

        // Each unit has one open parent and each person one open home: two of them end the run here.
        _parents = Open(RelationshipType.PartOf);
        _homes = Open(RelationshipType.LivesIn);

        Dictionary<NodeId, RelationshipData> Open(RelationshipType type) => image.Relationships
            .Where(relationship => relationship.Type == type && relationship.Period.IsOpenOn(day))
            .ToDictionary(relationship => relationship.Source);
    }

    /// <summary>The open units by id, the root among them.</summary>
    public IReadOnlyList<OrgUnitData> Units { get; }

    public IReadOnlyList<PersonData> People { get; }

    /// <summary>Reads it, the ancestors from what the session keeps.</summary>
    public static async ValueTask<TownView> ReadAsync(IGraphSession session, CancellationToken cancellationToken)
    {
        var image = await session.ImageAsync(cancellationToken);
        var ids = OpenUnits(image).ConvertAll(unit => unit.Id);
        var units = await session.FindByIdAsync(ids.ToArray(), cancellationToken);
        var ancestors = await session.AncestorsAsync(units, cancellationToken);
        var above = await session.ReadAsync(NodeProperties.Id, ancestors.Nodes, cancellationToken);
        var lists = ids.Select((id, i) => (id, Above: above[ancestors.Offsets[i]..ancestors.Offsets[i + 1]]));
        return new TownView(image, session.Day, lists.ToDictionary(list => list.id, list => list.Above));
    }

    /// <summary>What stands above an open unit, root first.</summary>
    public NodeData[] Above(OrgUnitData unit) => Array.ConvertAll(_above[unit.Id], id => _nodes[id]);

    public bool StandsAbove(OrgUnitData upper, OrgUnitData lower) => _above[lower.Id].Contains(upper.Id);

    public OrgUnitData Unit(NodeId id) => (OrgUnitData)_nodes[id];

    /// <summary>The unit's place in the tree; null = a root.</summary>
    public RelationshipData? ParentOf(OrgUnitData unit) => _parents.GetValueOrDefault(unit.Id);

    /// <summary>Where a person lives; null = nowhere.</summary>
    public RelationshipData? HomeOf(PersonData person) => _homes.GetValueOrDefault(person.Id);

    /// <summary>Whether nothing stands below a unit and nobody lives in it.</summary>
    public bool IsEmpty(OrgUnitData unit)
        => !_parents.Values.Concat(_homes.Values).Any(relationship => relationship.Target == unit.Id);

    private static List<OrgUnitData> OpenUnits(GraphImage image)
        => [.. image.Nodes.OfType<OrgUnitData>().Where(unit => unit.ClosedOn is null).OrderBy(unit => unit.Id)];
}
