namespace Hierarchy.Packs;

/// <summary>
/// A graph as a pack tells it: what nodes are called, what stands in the columns of parents, and what in files of relationships.
/// </summary>
internal sealed class ExportGraph
{
    private readonly Dictionary<NodeId, NodeData> _nodes;
    private readonly Dictionary<NodeId, string> _names = [];
    private readonly Dictionary<NodeId, string> _parents = [];
    private readonly ILookup<NodeType, NodeData> _nodesByType;
    private readonly List<RelationshipData>[] _rows =
        Array.ConvertAll(Enum.GetValues<RelationshipType>(), _ => new List<RelationshipData>());

    public ExportGraph(GraphImage image)
    {
        _nodes = image.Nodes.ToDictionary(node => node.Id);
        _nodesByType = image.Nodes.ToLookup(node => node.Type);
        foreach (var group in image.Nodes.GroupBy(node => (node.Type, node.Key)))
        {
            Name(group);
        }

        foreach (var relationships in image.Relationships.GroupBy(relationship => relationship.Type))
        {
            if (relationships.Key is RelationshipType.PartOf or RelationshipType.SubBodyOf)
            {
                foreach (var ofOne in relationships.GroupBy(relationship => relationship.Source))
                {
                    TellParents([.. ofOne]);
                }
            }
            else
            {
                _rows[(int)relationships.Key].AddRange(relationships);
            }
        }

        Charters = [.. image.Nodes.OfType<OrgUnitData>().Select(unit => unit.Charter).OfType<Charter>().Distinct()
            .OrderBy(charter => charter.Name, StringComparer.Ordinal)];
    }

    /// <summary>Every charter once, by name.</summary>
    public IReadOnlyList<Charter> Charters { get; }

    public IReadOnlyList<NodeData> NodesOf(NodeType type) => [.. _nodesByType[type]];

    /// <summary>The relationships that stand in the file of their type.</summary>
    public IReadOnlyList<RelationshipData> RowsOf(RelationshipType type) => _rows[(int)type];

    public NodeType TypeOf(NodeId node) => _nodes[node].Type;

    /// <summary>What a node is called in the pack.</summary>
    public string NameOf(NodeId node) => _names[node];

    /// <summary>The same; null = the graph has no such node.</summary>
    public string? FindName(NodeId node) => _names.GetValueOrDefault(node);

    /// <summary>What stands in the column <c>parent</c> or <c>partOf</c> of a node; null = nothing.</summary>
    public string? ParentOf(NodeId node) => _parents.GetValueOrDefault(node);

    /// <summary>
    /// The code or key; of units that share one, all but the one that is closed last have the day of their closing behind it.
    /// </summary>
    private void Name(IEnumerable<NodeData> namesakes)
    {
        var byEnd = namesakes.OrderByDescending(node => node.Closed ?? DateOnly.MaxValue)
            .ThenByDescending(node => node is OrgUnitData unit ? UnitLife.Of(unit).From ?? DateOnly.MinValue : default)
            .ThenBy(node => node.Name, StringComparer.Ordinal)
            .ThenBy(node => node.Id);
        var isFirst = true;
        foreach (var node in byEnd)
        {
            _names[node.Id] = !isFirst && node is OrgUnitData { ClosedOn: { } day } ? $"{node.Key}@{Wording.Text(day)}" : node.Key;
            isFirst = false;
        }
    }

    /// <summary>
    /// The parent without an end stands in the column. It needs a row besides where the column alone would not say it all: it begins on
    /// another day than the last former one ended, or has attributes. A unit with a charter of its own is told as a root, and its parent
    /// in a row only.
    /// </summary>
    private void TellParents(List<RelationshipData> relationships)
    {
        var present = relationships.Where(relationship => relationship.Period.To is null)
            .MaxBy(relationship => relationship.Period.From ?? DateOnly.MinValue);
        var rows = _rows[(int)relationships[0].Type];
        rows.AddRange(relationships.Where(relationship => relationship != present));
        if (present is null)
        {
            return;
        }

        var hasCharter = _nodes[present.Source] is OrgUnitData { Charter: not null };
        if (hasCharter || present.Attributes.Count > 0 || present.Period.From != relationships.Max(relationship => relationship.Period.To))
        {
            rows.Add(present);
        }

        if (!hasCharter)
        {
            _parents[present.Source] = NameOf(present.Target);
        }
    }
}
