namespace Hierarchy.Neo4j;

/// <summary>
/// Whether units that are taken over stand below units below which they may: below a higher tier, and where the charter of their root
/// allows it. Asked wherever a step from unit to parent, a kind or a charter is new; what stood there before is not.
/// </summary>
internal sealed class LadderCheck
{
    private readonly Func<NodeId, OrgUnitData?> _find;
    private readonly Dictionary<NodeId, NodeId> _parents;
    private readonly HashSet<NodeId> _newlyBelow;
    private readonly HashSet<NodeId> _newKinds;
    private readonly HashSet<NodeId> _newCharters;

    /// <param name="facts">What is taken over.</param>
    /// <param name="find">A unit as it will be; null = it is none.</param>
    /// <param name="parents">Each unit that stands below another one today, and that one, as it will be.</param>
    public LadderCheck(IReadOnlyList<Fact> facts, Func<NodeId, OrgUnitData?> find, Dictionary<NodeId, NodeId> parents)
    {
        _find = find;
        _parents = parents;
        _newlyBelow = facts.OfType<RelationshipFact>()
            .Where(fact => fact.After.Type == RelationshipType.PartOf && !fact.After.Equals(fact.Before))
            .Select(fact => fact.After.Source)
            .ToHashSet();
        _newKinds = UnitsWhere(facts, (before, after) => before?.Kind != after.Kind);
        _newCharters = UnitsWhere(facts, (before, after) => before is not null && !Equals(before.Charter, after.Charter));
    }

    /// <summary>What is wrong, in words.</summary>
    public IEnumerable<string> Problems()
    {
        if (_newlyBelow.Count + _newKinds.Count + _newCharters.Count == 0)
        {
            yield break;
        }

        foreach (var (child, parent) in _parents)
        {
            if (IsNew(child, parent) && Problem(child, parent) is { } problem)
            {
                yield return problem;
            }
        }
    }

    private bool IsNew(NodeId child, NodeId parent)
        => _newlyBelow.Contains(child)
            || _newKinds.Contains(child)
            || _newKinds.Contains(parent)
            || (_newCharters.Count > 0 && _newCharters.Contains(RootOf(parent)));

    private string? Problem(NodeId child, NodeId parent)
    {
        if (_find(child) is not { } lower || _find(parent) is not { } upper)
        {
            return null;
        }

        var (below, above) = (GraphNames<OrgUnitKind>.Of(lower.Kind), GraphNames<OrgUnitKind>.Of(upper.Kind));
        if (lower.Kind <= upper.Kind)
        {
            return $"{NodeComparer.NameOf(lower)}, a {below}, cannot stand below a {above}, which is not a higher tier.";
        }

        return _find(RootOf(parent))?.Charter is { } charter && !charter.Allows(upper.Kind, lower.Kind)
            ? $"{NodeComparer.NameOf(lower)}: the charter '{charter.Name}' does not allow a {below} below a {above}."
            : null;
    }

    private NodeId RootOf(NodeId unit)
    {
        // A circle is somebody else's finding; here it only must not be walked for ever.
        for (var steps = 0; steps <= _parents.Count && _parents.TryGetValue(unit, out var parent); steps++)
        {
            unit = parent;
        }

        return unit;
    }

    private static HashSet<NodeId> UnitsWhere(IReadOnlyList<Fact> facts, Func<OrgUnitData?, OrgUnitData, bool> isMet)
        => facts.OfType<NodeFact>()
            .Where(fact => fact.After is OrgUnitData after && isMet(fact.Before as OrgUnitData, after))
            .Select(fact => fact.After.Id)
            .ToHashSet();
}
