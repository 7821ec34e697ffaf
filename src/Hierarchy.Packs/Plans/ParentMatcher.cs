namespace Hierarchy.Packs;

/// <summary>
/// What units and bodies are part of now, from the columns <c>parent</c> and <c>partOf</c>: without a lower bound, or from the last
/// <c>to</c> of the former ones. A row that was imported before and names another parent without telling the former ones is a move today.
/// A row without <c>to</c> in the file of the former ones tells the present one, with its first day.
/// </summary>
internal sealed class ParentMatcher(PlanContext context, References references)
{
    public void Match()
    {
        foreach (var row in context.Pack.NodeRows[(int)NodeType.OrgUnit])
        {
            Match(row, ((UnitRow)row).Parent, PackColumn.Parent);
        }

        foreach (var row in context.Pack.NodeRows[(int)NodeType.Body])
        {
            Match(row, ((BodyRow)row).PartOf, PackColumn.PartOf);
        }
    }

    private void Match(NodeRow row, string? parentKey, PackColumn column)
    {
        var parent = parentKey is null ? null : references.Find(row.Type, parentKey, row, column);
        var node = context.Graph.FindInPack(row.Type, row.Key);
        if (node?.Row != row || !row.Table.Has(column) || (parentKey is not null && parent is null))
        {
            return;
        }

        var others = node.Parents().Where(relationship => relationship.Row is null).ToList();
        if (node.Parents().FirstOrDefault(relationship => relationship.Row is not null && relationship.Period.To is null) is { } told)
        {
            CheckAgreement(row, column, parent, told);
            End(others);
            return;
        }

        var movedOn = node.Parents().Where(relationship => relationship.Row is not null).Max(relationship => relationship.Period.To);
        var from = movedOn ?? (node.Before is null ? null : context.Today);
        var kept = parent is null ? null : Keep(others, parent, movedOn);
        if (kept is not null)
        {
            Set(kept, row, column, new Period(movedOn ?? kept.Period.From, To: null));
            others.Remove(kept);
        }

        End(others);
        if (parent is not null && kept is null)
        {
            var type = row.Type == NodeType.OrgUnit ? RelationshipType.PartOf : RelationshipType.SubBodyOf;
            var relationship = new PlanRelationship(type, node, parent);
            Set(relationship, row, column, new Period(from, To: null));
            context.Graph.Add(relationship);
        }
    }

    /// <summary>A row of its own says what it is part of now; the column may stay empty then, and must say the same otherwise.</summary>
    private void CheckAgreement(NodeRow row, PackColumn column, PlanNode? parent, PlanRelationship told)
    {
        if (parent is not null && parent != told.Target)
        {
            var message = $"{Wording.Quote(row.Key)} is part of {Wording.Quote(parent.Label)} here, and of "
                + $"{Wording.Quote(told.Target.Label)} without a 'to' on line {told.Row!.Line} of {told.Row.Table.File.Name}.";
            context.Report(row, column, PackErrorCode.SecondParent, message);
        }
    }

    /// <summary>Ends today what is open, and takes back what is to come.</summary>
    private void End(List<PlanRelationship> relationships)
    {
        foreach (var relationship in relationships.Where(relationship => relationship.Period.Overlaps(new Period(context.Today, To: null))))
        {
            var isFuture = relationship.Period.From > context.Today;
            relationship.Period = relationship.Period with { To = isFuture ? relationship.Period.From : context.Today };
        }
    }

    /// <summary>
    /// The relationship of the store that says the same: the one without an end, or else the one that begins or is open on the day in
    /// question.
    /// </summary>
    private PlanRelationship? Keep(List<PlanRelationship> stored, PlanNode parent, DateOnly? movedOn)
    {
        var same = stored.FindAll(relationship => relationship.Target == parent);
        return same.Find(relationship => relationship.Period.To is null)
            ?? same.Find(relationship => movedOn is null
                ? relationship.Period.IsOpenOn(context.Today)
                : relationship.Period.From == movedOn);
    }

    private static void Set(PlanRelationship relationship, PackRow row, PackColumn column, Period period)
    {
        relationship.Row = row;
        relationship.Column = column;
        relationship.Period = period;
    }
}
