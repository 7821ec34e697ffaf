namespace Hierarchy.Packs;

/// <summary>Counts what a plan does.</summary>
internal static class SummaryWriter
{
    public static PackSummary Write(PlanContext context)
    {
        var nodes = new int[Enum.GetValues<NodeType>().Length, 4];
        foreach (var node in context.Graph.Nodes)
        {
            if (node.IsChanged || !node.Row.IsNone)
            {
                var wasOpen = node.Before is { } before && IsOpen(before.Closed, context.Today);
                var ends = wasOpen && node.After is { } after && !IsOpen(after.Closed, context.Today);
                nodes[(int)node.Type, Outcome(node.Before is null, node.IsChanged, ends)]++;
            }
        }

        var relationships = new int[Enum.GetValues<RelationshipType>().Length, 4];
        foreach (var relationship in context.Graph.Relationships)
        {
            if (relationship.IsChanged || !relationship.Row.IsNone)
            {
                var ends = relationship.Before is { } before && before.Period.IsOpenOn(context.Today)
                    && !relationship.Period.IsOpenOn(context.Today);
                relationships[(int)relationship.Type, Outcome(relationship.Before is null, relationship.IsChanged, ends)]++;
            }
        }

        return new PackSummary([.. Lines<NodeType>(nodes), .. Lines<RelationshipType>(relationships)]);
    }

    private static bool IsOpen(DateOnly? closed, DateOnly today) => closed is not { } day || day > today;

    private static int Outcome(bool isNew, bool isChanged, bool ends) => isNew ? 0 : !isChanged ? 3 : ends ? 2 : 1;

    private static IEnumerable<PackSummaryLine> Lines<TType>(int[,] counts)
        where TType : struct, Enum
        => UpperSnake<TType>.Names.Select((noun, type) =>
            new PackSummaryLine(noun, counts[type, 0], counts[type, 1], counts[type, 2], counts[type, 3]));
}
