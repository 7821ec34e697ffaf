namespace Hierarchy.Packs;

/// <summary>A post that the charter limits has no more holders than seats on any day on which the unit is open.</summary>
internal sealed class SeatCheck(PlanContext context, UnitRoots roots)
{
    public void Check()
    {
        var relationships = context.Graph.Relationships
            .Where(relationship => relationship is { Type: RelationshipType.Holds, Target.Unit: not null });
        var count = context.Graph.CountOf(RelationshipType.Holds);
        foreach (var group in RelationshipGroups.Of(relationships, count, relationship => (relationship.Target.Number, relationship.Post)))
        {
            var unit = group[0].Target;
            var charter = roots.CharterOf(unit);
            if (charter?.RuleOf(unit.Unit!.Kind, group[0].Post!.Value) is { } rule && group.Count > rule.Seats)
            {
                Check(group, rule, UnitLife.Of(unit.Unit));
            }
        }
    }

    private void Check(List<PlanRelationship> relationships, PostRule rule, Period life)
    {
        var open = new PriorityQueue<PlanNode, DateOnly>();
        var holders = new Dictionary<PlanNode, int>();
        foreach (var relationship in relationships)
        {
            if (!relationship.Period.Overlaps(life))
            {
                continue;
            }

            var from = Later(relationship.Period.From, life.From);
            while (open.TryPeek(out var ended, out var end) && end <= from)
            {
                open.Dequeue();
                if (--holders[ended] == 0)
                {
                    holders.Remove(ended);
                }
            }

            if (holders.Count >= rule.Seats && !holders.ContainsKey(relationship.Source))
            {
                Report(Culprit(relationship, relationships), rule, from);
                continue;
            }

            holders[relationship.Source] = holders.GetValueOrDefault(relationship.Source) + 1;
            open.Enqueue(relationship.Source, relationship.Period.To ?? DateOnly.MaxValue);
        }
    }

    /// <summary>The appointment to which the error points: one that the pack changes, if any, else the one that is too many.</summary>
    private static PlanRelationship Culprit(PlanRelationship relationship, List<PlanRelationship> relationships)
        => relationship.IsChanged
            ? relationship
            : relationships.Find(other => other.IsChanged && !other.Row.IsNone && other.Period.Overlaps(relationship.Period))
                ?? relationship;

    private void Report(PlanRelationship relationship, PostRule rule, DateOnly day)
    {
        if (Blame.Of(relationship, PackColumn.Post, relationship.Target, context.Today) is not var (row, column))
        {
            return;
        }

        var seats = rule.Seats == 1 ? "one seat" : $"{rule.Seats} seats";
        var since = day == DateOnly.MinValue ? "from the beginning" : $"on {day:O}";
        var message = $"{Wording.Quote(relationship.Target.Label)} has {seats} for {UpperSnake<Post>.NameOf(rule.Post)}, and "
            + $"{Wording.Quote(relationship.Source.Label)} would be one too many {since}: "
            + "end an earlier appointment with 'to', or give the charter more 'seats'.";
        context.Report(row, column, PackErrorCode.TooManyHolders, message);
    }

    private static DateOnly Later(DateOnly? left, DateOnly? right)
    {
        var (a, b) = (left ?? DateOnly.MinValue, right ?? DateOnly.MinValue);
        return a > b ? a : b;
    }
}
