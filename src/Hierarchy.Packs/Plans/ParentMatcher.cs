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
        Match(context.Pack.NodeRows[(int)NodeType.OrgUnit], PackColumn.Parent, RelationshipType.PartOf);
        Match(context.Pack.NodeRows[(int)NodeType.Body], PackColumn.PartOf, RelationshipType.SubBodyOf);
    }

    private void Match(RowList<NodeRow> rows, PackColumn column, RelationshipType type)
    {
        foreach (var row in rows)
        {
            var place = new RowPlace(rows.Table, row.Line);
            var parent = references.Find(row.Data.Type, row.Parent, place, column);
            var isKnown = row.Parent == KeyPool.None || parent is not null;
            if (rows.Table.Has(column) && isKnown && context.Graph.FindInPack(row.Data.Type, row.Key) is { } node && node.Row == place)
            {
                Match(node, parent, column, type);
            }
        }
    }

    private void Match(PlanNode node, PlanNode? parent, PackColumn column, RelationshipType type)
    {
        DateOnly? from = node.Before is null ? null : context.Today;
        if (node.FirstParent is not null)
        {
            var others = node.Parents().Where(relationship => relationship.Row.IsNone).ToList();
            var told = node.Parents().Where(relationship => !relationship.Row.IsNone).ToList();
            if (told.Find(relationship => relationship.Period.To is null) is { } present)
            {
                CheckAgreement(node, column, parent, present);
                End(others);
                return;
            }

            var movedOn = told.Max(relationship => relationship.Period.To);
            from = movedOn ?? from;
            var kept = parent is null ? null : Keep(others, parent, movedOn);
            if (kept is not null)
            {
                Set(kept, node.Row, column, new Period(movedOn ?? kept.Period.From, To: null));
                others.Remove(kept);
                parent = null;
            }

            End(others);
        }

        if (parent is not null)
        {
            var relationship = new PlanRelationship(type, node, parent);
            Set(relationship, node.Row, column, new Period(from, To: null));
            context.Graph.Add(relationship);
        }
    }

    /// <summary>A row of its own says what it is part of now; the column may stay empty then, and must say the same otherwise.</summary>
    private void CheckAgreement(PlanNode node, PackColumn column, PlanNode? parent, PlanRelationship told)
    {
        if (parent is not null && parent != told.Target)
        {
            var message = $"{Wording.Quote(node.Label)} is part of {Wording.Quote(parent.Label)} here, and of "
                + $"{Wording.Quote(told.Target.Label)} without a 'to' on line {told.Row.Line} of {told.Row.File}.";
            context.Report(node.Row, column, PackErrorCode.SecondParent, message);
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

    private static void Set(PlanRelationship relationship, RowPlace row, PackColumn column, Period period)
    {
        relationship.Row = row;
        relationship.Column = column;
        relationship.Period = period;
    }
}
