namespace Hierarchy.Packs;

/// <summary>
/// Kinds below kinds, today and later: what the charter allows, and a tier that is never inverted. What has ended is not looked at,
/// because kinds are undated: a unit that was raised to another tier stood below others before.
/// </summary>
internal sealed class TierCheck(PlanContext context, UnitRoots roots, CycleCheck cycles)
{
    /// <summary>
    /// Whether some unit stands below one of a lower or equal tier: only then can there be a cycle, or a way that is too long.
    /// </summary>
    public static bool HasInversion(PlanGraph graph) => graph.Relationships.Exists(relationship =>
        relationship is { Type: RelationshipType.PartOf, Source.Unit: { } child, Target.Unit: { } parent } && child.Kind <= parent.Kind);

    public void Check()
    {
        foreach (var relationship in context.Graph.Relationships)
        {
            if (relationship is { Type: RelationshipType.PartOf, Period.IsEmpty: false, Source.Unit: { } child, Target.Unit: { } parent }
                && !(relationship.Period.To <= context.Today))
            {
                Check(relationship, child, parent);
            }
        }

        foreach (var row in context.Pack.NodeRows[(int)NodeType.OrgUnit])
        {
            if (context.Graph.FindInPack(NodeType.OrgUnit, row.Key) is { Unit: { } unit } node
                && node.Row.Line == row.Line
                && row.Parent == KeyPool.None)
            {
                CheckRoot(node, unit);
            }
        }
    }

    private void Check(PlanRelationship relationship, OrgUnitData child, OrgUnitData parent)
    {
        if (child.Kind <= parent.Kind)
        {
            if (cycles.IsReported(relationship))
            {
                return;
            }

            Report(relationship, PackErrorCode.InvertedTier,
                $"A {NameOf(child)} cannot stand below a {NameOf(parent)} ({Wording.Quote(relationship.Target.Label)}), "
                    + "which is not a higher tier.");
            return;
        }

        var isClosed = child.Closed <= context.Today || parent.Closed <= context.Today;
        if (!isClosed && roots.CharterOf(relationship.Target) is { } charter && !charter.Allows(parent.Kind, child.Kind))
        {
            var allowed = charter.ChildrenOf(parent.Kind).Select(UpperSnake<OrgUnitKind>.NameOf).ToList();
            var instead = allowed.Count == 0 ? "nothing may" : $"only {Wording.Either(allowed)} may";
            var message = $"The charter {Wording.Quote(charter.Name)} does not allow a {NameOf(child)} below a {NameOf(parent)} "
                + $"({Wording.Quote(relationship.Target.Label)}): {instead}.";
            Report(relationship, PackErrorCode.KindNotAllowed, message);
        }
    }

    private void CheckRoot(PlanNode node, OrgUnitData unit)
    {
        if (node.ParentOn(context.Today) is not null || unit.Closed <= context.Today)
        {
            return;
        }

        if (roots.CharterOf(node) is { } charter && !charter.Roots.Contains(unit.Kind))
        {
            var allowed = Wording.Either([.. charter.Roots.Select(UpperSnake<OrgUnitKind>.NameOf)]);
            var message = $"The row has no 'parent', and the charter {Wording.Quote(charter.Name)} does not allow a "
                + $"{NameOf(unit)} at the top: it must be {allowed}.";
            context.Report(node.Row, PackColumn.Kind, PackErrorCode.KindNotAllowed, message);
        }
    }

    private static string NameOf(OrgUnitData unit) => UpperSnake<OrgUnitKind>.NameOf(unit.Kind);

    private void Report(PlanRelationship relationship, PackErrorCode code, string message)
    {
        if (Blame.Of(relationship, relationship.Column, relationship.Source, context.Today) is var (row, column))
        {
            context.Report(row, column, code, message);
        }
    }
}
