namespace Hierarchy.Packs;

/// <summary>
/// No unit and no body is below itself on any day. First everything is peeled off that has nothing above it on any day, from the top;
/// what is left,
/// usually nothing, is walked day by day.
/// </summary>
internal sealed class CycleCheck(PlanContext context)
{
    private const int MostSteps = 10_000_000;

    private readonly HashSet<PlanNode> _reported = [];
    private int _steps;

    public void Check(RelationshipType type)
    {
        var ties = context.Graph.Ties.Where(tie => tie.Type == type && !tie.Period.IsEmpty).ToList();
        var suspects = Peel(ties);
        foreach (var tie in ties)
        {
            if (suspects.Contains(tie.Source) && suspects.Contains(tie.Target) && !_reported.Contains(tie.Source))
            {
                Check(tie);
            }
        }
    }

    /// <summary>Whether the relationship belongs to a cycle that was reported.</summary>
    public bool IsReported(PlanTie tie) => _reported.Contains(tie.Source) && _reported.Contains(tie.Target);

    /// <summary>The nodes on a cycle of relationships of any days, and those below one.</summary>
    private static HashSet<PlanNode> Peel(List<PlanTie> ties)
    {
        var parents = new Dictionary<PlanNode, int>();
        foreach (var tie in ties)
        {
            parents[tie.Source] = parents.GetValueOrDefault(tie.Source) + 1;
        }

        var children = ties.ToLookup(tie => tie.Target);
        var free = new Queue<PlanNode>(ties.Select(tie => tie.Target).Where(node => !parents.ContainsKey(node)).Distinct());
        while (free.TryDequeue(out var node))
        {
            foreach (var tie in children[node])
            {
                if (--parents[tie.Source] == 0)
                {
                    parents.Remove(tie.Source);
                    free.Enqueue(tie.Source);
                }
            }
        }

        return [.. parents.Keys];
    }

    /// <summary>Walks up on the first day of the relationship: every cycle exists on the first day of its youngest relationship.</summary>
    private void Check(PlanTie tie)
    {
        var day = tie.Period.From ?? DateOnly.MinValue;
        var nodes = new HashSet<PlanNode> { tie.Source };
        var way = new List<PlanTie> { tie };
        while (nodes.Add(way[^1].Target) && way[^1].Target.ParentOn(day) is { } parent && ++_steps <= MostSteps)
        {
            way.Add(parent);
        }

        var isCycle = way[^1].Target == tie.Source || _steps > MostSteps;
        if (isCycle && !_reported.Overlaps(nodes) && Culprit(way) is { Row: { } row } culprit)
        {
            _reported.UnionWith(nodes);
            var when = tie.Period.From is null ? "This" : $"On {day:O} this";
            context.Report(row, culprit.Column, PackErrorCode.Cycle, $"{when} goes round in a circle: {Names(way)}.");
        }
    }

    /// <summary>The first relationship on the way that the pack says, if it changes any of them; null = it does not.</summary>
    private static PlanTie? Culprit(List<PlanTie> way)
        => way.Find(tie => tie.IsChanged && tie.Row is not null)
            ?? (way.Exists(tie => tie.IsChanged) ? way.Find(tie => tie.Row is not null) : null);

    private static string Names(List<PlanTie> way)
    {
        const int MostNames = 6;
        var names = way.Take(MostNames).Select(tie => Wording.Quote(tie.Source.Label));
        return string.Join(" → ", names.Append(way.Count > MostNames ? "…" : Wording.Quote(way[0].Source.Label)));
    }
}
