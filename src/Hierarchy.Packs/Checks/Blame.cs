namespace Hierarchy.Packs;

/// <summary>
/// The row to which an error about a relationship points: its own; else that of the nearest unit, upwards, which the pack names. Null =
/// nothing that matters here changes, so that the pack has nothing to do with it.
/// </summary>
internal static class Blame
{
    /// <summary>Finds the row.</summary>
    /// <param name="relationship">The relationship that breaks a rule.</param>
    /// <param name="column">The column of its own row to which the error points.</param>
    /// <param name="unit">The unit whose kind, dates, place or charter the rule looks at.</param>
    /// <param name="today">The day on which the units above are looked for.</param>
    public static (RowPlace Row, PackColumn Column)? Of(PlanRelationship relationship, PackColumn column, PlanNode unit, DateOnly today)
    {
        (RowPlace, PackColumn)? found = relationship.Row.IsNone ? null : (relationship.Row, column);
        var isConcerned = relationship.IsChanged || relationship.Target.IsChanged;
        var node = unit;
        for (var height = 0; height <= Limits.MaxDepth && !(isConcerned && found is not null); height++)
        {
            isConcerned |= node.IsChanged || node.Parents().Any(parent => parent.IsChanged);
            found ??= node.Row.IsNone ? null : (node.Row, PackColumn.Kind);
            if (node.ParentOn(today) is not { } above)
            {
                break;
            }

            node = above.Target;
        }

        return isConcerned ? found : null;
    }
}
