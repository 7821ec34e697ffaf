namespace Hierarchy.Packs;

/// <summary>The root that each unit has on a day, after the import, and the charter that it follows.</summary>
internal sealed class UnitRoots(PlanContext context)
{
    /// <summary>Far above the depth that the graph allows: only a cycle is that long.</summary>
    private const int LongestWay = 4 * Limits.MaxDepth;

    private readonly Dictionary<PlanNode, PlanNode> _roots = [];
    private readonly List<PlanNode> _way = [];
    private readonly Charter? _only = OnlyCharter(context);

    /// <summary>The unit at the top of the way up today; the unit itself when it has no parent.</summary>
    public PlanNode RootOf(PlanNode unit)
    {
        _way.Clear();
        var root = unit;
        while (!_roots.TryGetValue(root, out var known))
        {
            _way.Add(root);
            if (root.ParentOn(context.Today) is not { } tie || _way.Count == LongestWay)
            {
                break;
            }

            root = tie.Target;
        }

        root = _roots.GetValueOrDefault(root, root);
        foreach (var node in _way)
        {
            _roots[node] = root;
        }

        return root;
    }

    /// <summary>
    /// The charter that a unit follows: its root's, or else the only one there is; null = none, and then everything but the tiers is
    /// free.
    /// </summary>
    public Charter? CharterOf(PlanNode unit) => RootOf(unit).Unit?.Charter ?? _only;

    private static Charter? OnlyCharter(PlanContext context)
    {
        var charters = context.Graph.Nodes.Select(node => node.Unit?.Charter).OfType<Charter>().Distinct().Take(2).ToList();
        return charters.Count == 1 ? charters[0] : null;
    }
}
