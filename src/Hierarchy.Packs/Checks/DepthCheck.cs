namespace Hierarchy.Packs;

/// <summary>
/// No way from a root to a leaf is longer than the graph allows. Needed only where tiers are inverted: there are fewer tiers than that.
/// </summary>
internal static class DepthCheck
{
    public static void Check(PlanContext context)
    {
        foreach (var tie in context.Graph.Ties)
        {
            var day = tie.Period.From ?? DateOnly.MinValue;
            if (tie is { Type: RelationshipType.PartOf, Period.IsEmpty: false } && DepthOf(tie, day) == Limits.MaxDepth + 1
                && Blame.Of(tie, tie.Column, tie.Source, context.Today) is var (row, column))
            {
                var message = $"There are {Limits.MaxDepth} units above {Wording.Quote(tie.Source.Label)}: a way from the top may have "
                    + $"{Limits.MaxDepth} units at most.";
                context.Report(row, column, PackErrorCode.TooDeep, message);
            }
        }
    }

    /// <summary>
    /// How many units stand on the way from the root to the source; what is longer than one more than allowed is not counted.
    /// </summary>
    private static int DepthOf(PlanTie tie, DateOnly day)
    {
        var depth = 2;
        var node = tie.Target;
        while (depth < Limits.MaxDepth + 2 && node.ParentOn(day) is { } parent)
        {
            depth++;
            node = parent.Target;
        }

        return depth;
    }
}
