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
            if (node is { Row.IsNone: true, Unit: { } unit }
                && unit.StatusOn(context.Today) is OrgUnitStatus.Planned or OrgUnitStatus.Active)
            {
                node.After = Close(unit, context.Today);
                node.IsChanged = true;
            }
        }

        foreach (var relationship in context.Graph.Relationships)
        {
            if (relationship.Row.IsNone && relationship.Type != RelationshipType.SucceededBy
                && relationship.Period.IsOpenOn(context.Today))
            {
                relationship.Period = relationship.Period with { To = context.Today };
            }
        }
    }

    /// <summary>
    /// A unit that was to be formed later never is. It is then given as PLANNED: ACTIVE without a day would mean that it had been formed
    /// since ever.
    /// </summary>
    private static OrgUnitData Close(OrgUnitData unit, DateOnly today) => unit.OpenedOn > today
        ? unit with { GivenStatus = OrgUnitStatus.Planned, OpenedOn = null, ClosedOn = today }
        : unit with { ClosedOn = today };
}
