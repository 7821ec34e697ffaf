namespace Hierarchy.Packs;

/// <summary>
/// No unit and no body is below itself on any day. First everything is peeled off that has nothing above it on any day, from the top;
/// what is left, usually nothing, is walked day by day.
/// </summary>
internal sealed class CycleCheck(PlanContext context)
{
    private const int MostSteps = 10_000_000;

    private readonly HashSet<PlanNode> _reported = [];
    private int _steps;

    public void Check(RelationshipType type)
    {
        var relationships = context.Graph.Relationships
            .Where(relationship => relationship.Type == type && !relationship.Period.IsEmpty).ToList();
        var suspects = Peel(relationships);
        foreach (var relationship in relationships)
        {
            if (suspects.Contains(relationship.Source) && suspects.Contains(relationship.Target)
                && !_reported.Contains(relationship.Source))
            {
                Check(relationship);
            }
        }
    }

    /// <summary>Whether the relationship belongs to a cycle that was reported.</summary>
    public bool IsReported(PlanRelationship relationship)
        => _reported.Contains(relationship.Source) && _reported.Contains(relationship.Target);

    /// <summary>The nodes on a cycle of relationships of any days, and those below one.</summary>
    private static HashSet<PlanNode> Peel(List<PlanRelationship> relationships)
    {
        var parents = new Dictionary<PlanNode, int>();
        foreach (var relationship in relationships)
        {
            parents[relationship.Source] = parents.GetValueOrDefault(relationship.Source) + 1;
        }

        var children = relationships.ToLookup(relationship => relationship.Target);
        var free = new Queue<PlanNode>(relationships.Select(relationship => relationship.Target)
            .Where(node => !parents.ContainsKey(node)).Distinct());
        while (free.TryDequeue(out var node))
        {
            foreach (var relationship in children[node])
            {
                if (--parents[relationship.Source] == 0)
                {
                    parents.Remove(relationship.Source);
                    free.Enqueue(relationship.Source);
                }
            }
        }

        return [.. parents.Keys];
    }

    /// <summary>Walks up on the first day of the relationship: every cycle exists on the first day of its youngest relationship.</summary>
    private void Check(PlanRelationship relationship)
    {
        var day = relationship.Period.From ?? DateOnly.MinValue;
        var nodes = new HashSet<PlanNode> { relationship.Source };
        var way = new List<PlanRelationship> { relationship };
        while (nodes.Add(way[^1].Target) && way[^1].Target.ParentOn(day) is { } parent && ++_steps <= MostSteps)
        {
            way.Add(parent);
        }

        var isCycle = way[^1].Target == relationship.Source || _steps > MostSteps;
        if (isCycle && !_reported.Overlaps(nodes) && Culprit(way) is { } culprit)
        {
            _reported.UnionWith(nodes);
            var when = relationship.Period.From is null ? "This" : $"On {day:O} this";
            var message = $"{when} goes round in a circle: {Names(way)}. Put one of them elsewhere.";
            context.Report(culprit.Row, culprit.Column, PackErrorCode.Cycle, message);
        }
    }

    /// <summary>The first relationship on the way that the pack says, if it changes any of them; null = it does not.</summary>
    private static PlanRelationship? Culprit(List<PlanRelationship> way)
        => way.Find(relationship => relationship.IsChanged && !relationship.Row.IsNone)
            ?? (way.Exists(relationship => relationship.IsChanged) ? way.Find(relationship => !relationship.Row.IsNone) : null);

    private static string Names(List<PlanRelationship> way)
    {
        const int MostNames = 6;
        var names = way.Take(MostNames).Select(relationship => Wording.Quote(relationship.Source.Label));
        return string.Join(" → ", names.Append(way.Count > MostNames ? "…" : Wording.Quote(way[0].Source.Label)));
    }
}
