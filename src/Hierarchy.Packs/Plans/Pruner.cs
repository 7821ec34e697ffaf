namespace Hierarchy.Packs;

/// <summary>
/// Ends today what the store has open and the pack lacks: relationships and units. People and the rest stay, and lineage is never undone.
/// </summary>
internal static class Pruner
{
    public static void Prune(PlanContext context)
    {
        foreach (var node in context.Graph.Nodes)
        {
            if (node is { Row: null, Unit: { } unit } && unit.StatusOn(context.Today) is OrgUnitStatus.Planned or OrgUnitStatus.Active)
            {
                node.After = unit with { ClosedOn = context.Today };
                node.IsChanged = true;
            }
        }

        foreach (var tie in context.Graph.Ties)
        {
            if (tie.Row is null && tie.Type != RelationshipType.SucceededBy && tie.Period.IsOpenOn(context.Today))
            {
                tie.Period = tie.Period with { To = context.Today };
            }
        }
    }
}
