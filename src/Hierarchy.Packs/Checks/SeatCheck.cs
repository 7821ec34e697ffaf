namespace Hierarchy.Packs;

/// <summary>A post that the charter limits has no more holders than seats on any day on which the unit is open.</summary>
internal sealed class SeatCheck(PlanContext context, UnitRoots roots)
{
    public void Check()
    {
        var ties = context.Graph.Ties.Where(tie => tie is { Type: RelationshipType.Holds, Target.Unit: not null });
        foreach (var group in TieGroups.Of(ties, tie => (tie.Target, tie.Post)))
        {
            var unit = group[0].Target;
            var charter = roots.CharterOf(unit);
            if (charter?.RuleOf(unit.Unit!.Kind, group[0].Post!.Value) is { } rule && group.Count > rule.Seats)
            {
                Check(group, rule, UnitLife.Of(unit.Unit));
            }
        }
    }

    private void Check(List<PlanTie> ties, PostRule rule, Period life)
    {
        var open = new PriorityQueue<PlanNode, DateOnly>();
        var holders = new Dictionary<PlanNode, int>();
        foreach (var tie in ties)
        {
            if (!tie.Period.Overlaps(life))
            {
                continue;
            }

            var from = Later(tie.Period.From, life.From);
            while (open.TryPeek(out var ended, out var end) && end <= from)
            {
                open.Dequeue();
                if (--holders[ended] == 0)
                {
                    holders.Remove(ended);
                }
            }

            if (holders.Count >= rule.Seats && !holders.ContainsKey(tie.Source))
            {
                Report(Culprit(tie, ties), rule, from);
                continue;
            }

            holders[tie.Source] = holders.GetValueOrDefault(tie.Source) + 1;
            open.Enqueue(tie.Source, tie.Period.To ?? DateOnly.MaxValue);
        }
    }

    /// <summary>The appointment to which the error points: one that the pack changes, if any, else the one that is too many.</summary>
    private static PlanTie Culprit(PlanTie tie, List<PlanTie> ties)
        => tie.IsChanged ? tie : ties.Find(other => other.IsChanged && other.Row is not null && other.Period.Overlaps(tie.Period)) ?? tie;

    private void Report(PlanTie tie, PostRule rule, DateOnly day)
    {
        if (Blame.Of(tie, PackColumn.Post, tie.Target, context.Today) is not var (row, column))
        {
            return;
        }

        var seats = rule.Seats == 1 ? "one seat" : $"{rule.Seats} seats";
        var since = day == DateOnly.MinValue ? "from the beginning" : $"on {day:O}";
        var message = $"{Wording.Quote(tie.Target.Label)} has {seats} for {UpperSnake<Post>.NameOf(rule.Post)}, and "
            + $"{Wording.Quote(tie.Source.Label)} would be one too many {since}: "
            + "end an earlier appointment with 'to', or give the charter more 'seats'.";
        context.Report(row, column, PackErrorCode.TooManyHolders, message);
    }

    private static DateOnly Later(DateOnly? left, DateOnly? right)
    {
        var (a, b) = (left ?? DateOnly.MinValue, right ?? DateOnly.MinValue);
        return a > b ? a : b;
    }
}
