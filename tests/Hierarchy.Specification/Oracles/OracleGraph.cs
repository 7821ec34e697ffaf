namespace Hierarchy.Specification.Oracles;

/// <summary>
/// What a graph says on a day, found in the most naive way from a plain image: no index, nothing kept, every question by going through
/// everything. Stores are compared with it.
/// </summary>
public sealed partial class OracleGraph
{
    private readonly Dictionary<NodeId, NodeData> _nodes;
    private readonly List<RelationshipData> _relationships;

    /// <summary>The graph of an image on a day.</summary>
    public OracleGraph(GraphImage image, DateOnly day)
    {
        _nodes = image.Nodes.ToDictionary(node => node.Id);
        _relationships = [.. image.Relationships];
        Day = day;
    }

    /// <summary>The day.</summary>
    public DateOnly Day { get; }

    /// <summary>Every node, closed ones and those of other days included.</summary>
    public IEnumerable<NodeData> Nodes => _nodes.Values;

    /// <summary>A node.</summary>
    public NodeData Node(NodeId id) => _nodes[id];

    /// <summary>Whether the node can be found on the day.</summary>
    public bool Exists(NodeId id)
        => _nodes.TryGetValue(id, out var node) && (node is not OrgUnitData unit || unit.StatusOn(Day) is not null);

    /// <summary>Whether relationships at the node count on the day.</summary>
    public bool IsOpen(NodeId id) => Node(id) switch
    {
        OrgUnitData unit => unit.StatusOn(Day) is OrgUnitStatus.Planned or OrgUnitStatus.Active,
        var node => node.Closed is not { } closed || closed > Day,
    };

    /// <summary>The relationships of one type that count on the day.</summary>
    public IEnumerable<RelationshipData> Counting(RelationshipType type)
        => _relationships.Where(r => r.Type == type && r.Period.IsOpenOn(Day) && IsOpen(r.Source) && IsOpen(r.Target));

    /// <summary>By code or key: an open node wins, then the last closed, then the smallest id.</summary>
    public NodeId? FindByKey(NodeType type, string key)
        => Nodes.Where(node => node.Type == type && node.Key == key && Exists(node.Id))
            .OrderByDescending(node => IsOpen(node.Id))
            .ThenByDescending(node => IsOpen(node.Id) ? null : node.Closed)
            .ThenBy(node => node.Id)
            .Select(node => (NodeId?)node.Id)
            .FirstOrDefault();

    /// <summary>The parent as one reads upwards; null = none.</summary>
    public NodeId? ParentUpwards(NodeId unit)
    {
        if (IsOpen(unit))
        {
            return Counting(RelationshipType.PartOf).Where(r => r.Source == unit).Select(r => (NodeId?)r.Target).SingleOrDefault();
        }

        if (Node(unit).Closed is not { } closed || closed > Day || closed == DateOnly.MinValue)
        {
            return null;
        }

        return _relationships
            .Where(r => r.Type == RelationshipType.PartOf && r.Source == unit && r.Period.IsOpenOn(closed.AddDays(-1)) && Exists(r.Target))
            .Select(r => (NodeId?)r.Target)
            .SingleOrDefault();
    }

    /// <summary>What stands above a unit, root first, without itself.</summary>
    public List<NodeId> Ancestors(NodeId unit)
    {
        var ancestors = new List<NodeId>();
        for (var above = ParentUpwards(unit); above is { } next && next != unit && !ancestors.Contains(next); above = ParentUpwards(next))
        {
            ancestors.Insert(0, next);
        }

        return ancestors;
    }

    /// <summary>The open children of a unit in their own order.</summary>
    public IEnumerable<NodeId> Children(NodeId unit)
        => Counting(RelationshipType.PartOf)
            .Where(r => r.Target == unit)
            .Select(r => (OrgUnitData)Node(r.Source))
            .DistinctBy(child => child.Id)
            .OrderBy(child => child.Order is null)
            .ThenBy(child => child.Order)
            .ThenBy(child => Utf8Text.Of(child.Key))
            .ThenBy(child => child.Id)
            .Select(child => child.Id);

    /// <summary>An open unit and everything open below it in preorder, with the levels below it; nothing for a closed one.</summary>
    public IEnumerable<(NodeId Unit, int Depth)> Below(NodeId unit, int depth = 0)
    {
        if (!IsOpen(unit))
        {
            yield break;
        }

        yield return (unit, depth);
        foreach (var child in Children(unit))
        {
            foreach (var below in Below(child, depth + 1))
            {
                yield return below;
            }
        }
    }

    /// <summary>The charter that a unit follows; call it on the graph of today.</summary>
    public Charter? CharterOf(NodeId unit)
    {
        var root = Ancestors(unit).FirstOrDefault(unit);
        if (((OrgUnitData)Node(root)).Charter is { } own)
        {
            return own;
        }

        var charters = Nodes
            .OfType<OrgUnitData>()
            .Where(bearer => bearer.Charter is not null && IsOpen(bearer.Id))
            .Select(bearer => bearer.Charter)
            .Distinct()
            .ToList();
        return charters.Count == 1 ? charters[0] : null;
    }
}
