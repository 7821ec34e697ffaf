namespace Hierarchy.Packs;

/// <summary>Checks the graph as it would be. What was there before and is not touched is not the pack's fault, and not reported.</summary>
internal static class PlanCheck
{
    public static void Check(PlanContext context)
    {
        CheckUnits(context);
        if (!context.Graph.HasChanges)
        {
            return;
        }

        var roots = new UnitRoots(context);
        var cycles = new CycleCheck(context);
        CodeCheck.Check(context);
        new OverlapCheck(context).Check();
        new SeatCheck(context, roots).Check();
        cycles.Check(RelationshipType.SubBodyOf);
        if (TierCheck.HasInversion(context.Graph))
        {
            cycles.Check(RelationshipType.PartOf);
            DepthCheck.Check(context);
        }

        new TierCheck(context, roots, cycles).Check();
    }

    private static void CheckUnits(PlanContext context)
    {
        var charters = new RootCharters(context);
        var rows = context.Pack.NodeRows[(int)NodeType.OrgUnit];
        foreach (var row in rows)
        {
            if (context.Graph.FindInPack(NodeType.OrgUnit, row.Key) is { Unit: { } unit } node && node.Row.Line == row.Line)
            {
                charters.Check(rows.Table, row, node);
                UnitDateCheck.Check(context, node.Row, unit);
            }
        }
    }
}
