namespace Hierarchy.Packs;

/// <summary>
/// No unit and no body is below itself on any day. First everything is peeled off that has nothing above it on any day, from the top; what is left,
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
            if (suspects.Contains(tie.Source) && suspects.Contains(tie.Target))
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
        var way = new HashSet<PlanNode> { tie.Source };
        var node = tie.Target;
        while (way.Add(node))
        {
            if (node.ParentOn(day) is not { } parent || ++_steps > MostSteps)
            {
                break;
            }

            node = parent.Target;
        }

        var isCycle = node == tie.Source || _steps > MostSteps;
        if (isCycle && !_reported.Overlaps(way) && Blame.Of(tie, tie.Column, tie.Source, context.Today) is var (row, column))
        {
            _reported.UnionWith(way);
            var names = string.Join(" → ", Way(tie, day));
            var when = tie.Period.From is null ? "This" : $"On {day:O} this";
            context.Report(row, column, PackErrorCode.Cycle, $"{when} goes round in a circle: {names}.");
        }
    }

    /// <summary>The first names on the way round.</summary>
    private static IEnumerable<string> Way(PlanTie tie, DateOnly day)
    {
        const int MostNames = 6;
        yield return Wording.Quote(tie.Source.Label);
        var node = tie.Target;
        for (var count = 1; count < MostNames && node != tie.Source && node.ParentOn(day) is { } parent; count++)
        {
            yield return Wording.Quote(node.Label);
            node = parent.Target;
        }

        yield return node == tie.Source ? Wording.Quote(tie.Source.Label) : "…";
    }
}
