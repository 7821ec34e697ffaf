namespace Hierarchy.Packs;

/// <summary>
/// The row to which an error about a relationship points: its own; else that of its lower end, or of the nearest unit above which the pack
/// names. Null = the pack has nothing to do with it.
/// </summary>
internal static class Blame
{
    public static (PackRow Row, PackColumn Column)? Of(PlanTie tie, PackColumn column, PlanNode unit, DateOnly today)
    {
        if (tie.Row is { } row)
        {
            return (row, column);
        }

        var node = unit;
        for (var height = 0; height <= Limits.MaxDepth; height++)
        {
            if (node.Row is { } found)
            {
                return (found, PackColumn.Kind);
            }

            if (node.ParentOn(today) is not { } parent)
            {
                break;
            }

            node = parent.Target;
        }

        return null;
    }
}
