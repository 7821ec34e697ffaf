namespace Hierarchy.Packs;

/// <summary>
/// No way from a root to a leaf is longer than the graph allows. Needed only where tiers are inverted: there are fewer tiers than that.
/// </summary>
internal static class DepthCheck
{
    public static void Check(PlanContext context)
    {
        foreach (var relationship in context.Graph.Relationships)
        {
            var day = relationship.Period.From ?? DateOnly.MinValue;
            if (relationship is { Type: RelationshipType.PartOf, Period.IsEmpty: false }
                && DepthOf(relationship, day) == Limits.MaxDepth + 1
                && Blame.Of(relationship, relationship.Column, relationship.Source, context.Today) is var (row, column))
            {
                var message = $"There are {Limits.MaxDepth} units above {Wording.Quote(relationship.Source.Label)}: "
                    + $"a way from the top may have {Limits.MaxDepth} units at most.";
                context.Report(row, column, PackErrorCode.TooDeep, message);
            }
        }
    }

    /// <summary>
    /// How many units stand on the way from the root to the source; what is longer than one more than allowed is not counted.
    /// </summary>
    private static int DepthOf(PlanRelationship relationship, DateOnly day)
    {
        var depth = 2;
        var node = relationship.Target;
        while (depth < Limits.MaxDepth + 2 && node.ParentOn(day) is { } parent)
        {
            depth++;
            node = parent.Target;
        }

        return depth;
    }
}
