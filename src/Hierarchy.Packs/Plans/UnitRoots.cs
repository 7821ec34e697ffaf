namespace Hierarchy.Packs;

/// <summary>The root that each unit has today, and the charter that it follows, by the rule by which the graph is read.</summary>
/// <param name="context">What is planned.</param>
/// <param name="inStore">Whether the graph is looked at as the store has it, not as it will be after the import.</param>
internal sealed class UnitRoots(PlanContext context, bool inStore = false)
{
    /// <summary>Far above the depth that the graph allows: only a cycle is that long.</summary>
    private const int LongestWay = 4 * Limits.MaxDepth;

    private readonly PlanNode?[] _roots = new PlanNode?[context.Graph.Nodes.Count];
    private readonly List<PlanNode> _way = [];
    private readonly Lazy<Charter?> _only = new(() => OnlyCharter(context, inStore));

    /// <summary>
    /// The unit at the top of the way up today; the unit itself when it has no parent. An open unit below one that is not open is a root; a
    /// closed one keeps the place that it had on the day before it was closed.
    /// </summary>
    public PlanNode RootOf(PlanNode unit)
    {
        _way.Clear();
        var root = unit;
        while (_roots[root.Number] is null)
        {
            _way.Add(root);
            if (ParentOf(root) is not { } parent || _way.Count == LongestWay)
            {
                break;
            }

            root = parent;
        }

        root = _roots[root.Number] ?? root;
        foreach (var node in _way)
        {
            _roots[node.Number] = root;
        }

        return root;
    }

    /// <summary>
    /// The charter that a unit follows: its root's, or else the only one that open units bring; null = none, and then everything but the
    /// tiers is free.
    /// </summary>
    public Charter? CharterOf(PlanNode unit) => UnitOf(RootOf(unit), inStore)?.Charter ?? _only.Value;

    private static Charter? OnlyCharter(PlanContext context, bool inStore)
    {
        var open = context.Graph.Nodes.Select(node => UnitOf(node, inStore))
            .Where(unit => unit?.StatusOn(context.Today) is OrgUnitStatus.Planned or OrgUnitStatus.Active);
        var charters = open.Select(unit => unit!.Charter).OfType<Charter>().Distinct().Take(2).ToList();
        return charters.Count == 1 ? charters[0] : null;
    }

    private PlanNode? ParentOf(PlanNode node)
    {
        var unit = UnitOf(node, inStore);
        var status = unit?.StatusOn(context.Today);
        if (status == OrgUnitStatus.Closed)
        {
            return LastParentOf(node, unit!.ClosedOn!.Value);
        }

        var parent = ParentOn(node, context.Today);
        return StatusOf(parent) switch
        {
            OrgUnitStatus.Planned or OrgUnitStatus.Active => parent,
            OrgUnitStatus.Closed => null,

            // What opens later is judged by the place that it will have; a row that could not be read is no reason to judge otherwise.
            _ => status is null || parent is { After: null } ? parent : null,
        };
    }

    /// <summary>What a closed unit was last part of, be that open or not.</summary>
    private PlanNode? LastParentOf(PlanNode node, DateOnly closedOn)
    {
        var parent = closedOn == DateOnly.MinValue ? null : ParentOn(node, closedOn.AddDays(-1));
        return StatusOf(parent) is null ? null : parent;
    }

    private PlanNode? ParentOn(PlanNode node, DateOnly day)
        => node.Parents()
            .FirstOrDefault(relationship => (inStore ? relationship.Before?.Period : relationship.Period)?.IsOpenOn(day) == true)?.Target;

    private OrgUnitStatus? StatusOf(PlanNode? node) => node is null ? null : UnitOf(node, inStore)?.StatusOn(context.Today);

    private static OrgUnitData? UnitOf(PlanNode node, bool inStore) => inStore ? node.Before as OrgUnitData : node.Unit;
}
