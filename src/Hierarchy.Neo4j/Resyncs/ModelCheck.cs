namespace Hierarchy.Neo4j;

/// <summary>
/// Whether what is taken over keeps the rules of the graph, and the ladder of its charters. Seats are not counted.
/// </summary>
internal sealed class ModelCheck
{
    private static readonly RelationshipType[] ParentTypes = [RelationshipType.PartOf, RelationshipType.SubBodyOf];

    private readonly List<string> _problems = [];
    private readonly JournalReplay _replay;
    private readonly Dictionary<NodeId, NodeData> _nodes;
    private readonly Dictionary<RelationshipId, RelationshipData> _relationships;
    private readonly ILookup<NodeId, RelationshipData> _bySource;
    private readonly IReadOnlyList<Fact> _facts;
    private readonly DateOnly _today;

    /// <param name="replay">What stands there by the word of the journal.</param>
    /// <param name="facts">What is taken over.</param>
    /// <param name="today">The day.</param>
    public ModelCheck(JournalReplay replay, IReadOnlyList<Fact> facts, DateOnly today)
    {
        _replay = replay;
        _facts = facts;
        _today = today;
        _nodes = facts.OfType<NodeFact>().ToDictionary(fact => fact.After.Id, fact => fact.After);
        _relationships = facts.OfType<RelationshipFact>().ToDictionary(fact => fact.After.Id, fact => fact.After);
        var sources = _relationships.Values.Select(relationship => relationship.Source).Concat(_nodes.Keys).ToHashSet();
        _bySource = replay.Relationships.Values.Select(state => state.Data)
            .Where(relationship => !_relationships.ContainsKey(relationship.Id)
                && (sources.Contains(relationship.Source) || ParentTypes.Contains(relationship.Type)))
            .Concat(_relationships.Values)
            .ToLookup(relationship => relationship.Source);
    }

    /// <exception cref="StoreRefusedException">A rule would be broken.</exception>
    public void Check()
    {
        CheckNames();
        foreach (var relationship in _relationships.Values)
        {
            if (CheckEnds(relationship))
            {
                CheckOneAtATime(relationship);
                CheckCycle(relationship);
            }
        }

        foreach (var unit in _nodes.Values.OfType<OrgUnitData>())
        {
            CheckParent(unit);
        }

        _problems.AddRange(new LadderCheck(_facts, node => Find(node) as OrgUnitData, Parents()).Problems());
        if (_problems.Count > 0)
        {
            throw ResyncErrors.Refused(_problems.Distinct(StringComparer.Ordinal), dropped: 0);
        }
    }

    private NodeData? Find(NodeId node) => _nodes.GetValueOrDefault(node) ?? _replay.Nodes.GetValueOrDefault(node)?.Data;

    private string NameOf(NodeId node) => Find(node) is { } data ? NodeComparer.NameOf(data) : $"node {node}";

    private void CheckNames()
    {
        var holders = new Dictionary<string, NodeId>(StringComparer.Ordinal);
        foreach (var (node, state) in _replay.Nodes)
        {
            if (state.Claim is { } claim && !_nodes.ContainsKey(node))
            {
                holders[claim] = node;
            }
        }

        foreach (var node in _nodes.Values)
        {
            if (node.ClaimOn(_today) is { } claim && !holders.TryAdd(claim, node.Id))
            {
                _problems.Add($"{NodeComparer.NameOf(node)} and {NameOf(holders[claim])} have the same code or key.");
            }
        }
    }

    private bool CheckEnds(RelationshipData relationship)
    {
        var rule = RelationshipRule.Of(relationship.Type);
        var isAllowed = Find(relationship.Source) is { } source
            && Find(relationship.Target) is { } target
            && rule.Sources.Contains(source.Type)
            && rule.Targets.Contains(target.Type);
        if (!isAllowed)
        {
            _problems.Add(
                $"{relationship.Type} {relationship.Id} may not lead from {NameOf(relationship.Source)} to {NameOf(relationship.Target)}.");
        }

        return isAllowed;
    }

    private void CheckOneAtATime(RelationshipData relationship)
    {
        var rule = RelationshipRule.Of(relationship.Type);
        if (!rule.OneAtATime.Contains(Find(relationship.Source)!.Type))
        {
            return;
        }

        var other = _bySource[relationship.Source].FirstOrDefault(other =>
            other.Id != relationship.Id && other.Type == relationship.Type && other.Period.Overlaps(relationship.Period));
        if (other is not null)
        {
            _problems.Add(
                $"{NameOf(relationship.Source)} has two {relationship.Type} at a time: {other.Id} and {relationship.Id}; end one of them.");
        }
    }

    private void CheckCycle(RelationshipData relationship)
    {
        if (!ParentTypes.Contains(relationship.Type) || !relationship.Period.IsOpenOn(_today))
        {
            return;
        }

        var seen = new HashSet<NodeId>();
        for (NodeId? node = relationship.Source; node is { } at; node = ParentOf(at, relationship.Type))
        {
            if (!seen.Add(at))
            {
                _problems.Add($"{NameOf(relationship.Source)} stands above itself.");
                return;
            }
        }
    }

    private NodeId? ParentOf(NodeId node, RelationshipType type)
        => _bySource[node].FirstOrDefault(relationship => relationship.Type == type && relationship.Period.IsOpenOn(_today))?.Target;

    /// <summary>Which open unit stands below which open one today; whoever stands below a closed one is a root.</summary>
    private Dictionary<NodeId, NodeId> Parents()
    {
        var parents = new Dictionary<NodeId, NodeId>();
        foreach (var relationship in _bySource.SelectMany(group => group))
        {
            if (relationship.Type == RelationshipType.PartOf
                && relationship.Period.IsOpenOn(_today)
                && Find(relationship.Source)?.ClaimOn(_today) is not null
                && Find(relationship.Target)?.ClaimOn(_today) is not null)
            {
                parents[relationship.Source] = relationship.Target;
            }
        }

        return parents;
    }

    private void CheckParent(OrgUnitData unit)
    {
        if (unit.Charter is null && unit.ClaimOn(_today) is not null && ParentOf(unit.Id, RelationshipType.PartOf) is null)
        {
            _problems.Add($"{NodeComparer.NameOf(unit)} has neither a parent nor a charter.");
        }
    }
}
