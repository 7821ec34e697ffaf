namespace Hierarchy.Packs;

/// <summary>
/// Puts the rows of relationships into the graph: the one of the store that has the same identity changes, else a new one opens.
/// </summary>
internal sealed class RelationshipMatcher
{
    private readonly PlanContext _context;
    private readonly References _references;
    private readonly Dictionary<RelationshipKey, PlanRelationship> _relationships = [];

    public RelationshipMatcher(PlanContext context, References references)
    {
        _context = context;
        _references = references;
        foreach (var relationship in context.Graph.Relationships)
        {
            Add(RelationshipKey.Of(relationship), relationship);
        }
    }

    public void Match()
    {
        foreach (var file in PackFormat.RelationshipFiles)
        {
            foreach (var row in _context.Pack.RelationshipRows[(int)file.Type])
            {
                Match(file, row);
            }
        }
    }

    private void Match(RelationshipFile file, RelationshipRow row)
    {
        var source = _references.Find(row.SourceType, row.Source, row, file.Source);
        var target = _references.Find(row.TargetType, row.Target, row, file.Target);
        if (source is null || target is null || row.IsBroken)
        {
            return;
        }

        var key = RelationshipKey.Of(file.Type, source, target, row.Post, row.Lineage, row.Period.From);
        var relationship = Find(key, row, out var twin);
        if (twin is not null)
        {
            var message = $"Line {twin.Line} says the same: only 'to', 'role' and 'fullTime' may differ between two rows of one "
                + "relationship.";
            _context.Report(row, file.Source, PackErrorCode.DuplicateKey, message);
            return;
        }

        if (relationship is null)
        {
            relationship = new PlanRelationship(file.Type, source, target) { Post = row.Post, Lineage = row.Lineage, Period = row.Period };
            relationship.Role = file.Type == RelationshipType.InMatrix ? MatrixRole.Member : null;
            Add(key, relationship);
            _context.Graph.Add(relationship);
        }

        Update(relationship, row);
        relationship.Column = file.Target;
    }

    /// <summary>
    /// The relationship of the store that the row is. Several have one identity where something was begun and taken back on one day,
    /// which leaves a period
    /// without a day: then it is the one that ends as the row says, or else the one that ends last.
    /// </summary>
    /// <param name="key">The identity.</param>
    /// <param name="row">The row.</param>
    /// <param name="twin">An earlier row of the same identity; null = none, or one of the two has no day.</param>
    private PlanRelationship? Find(RelationshipKey key, RelationshipRow row, out PackRow? twin)
    {
        PlanRelationship? best = null;
        twin = null;
        for (var relationship = _relationships.GetValueOrDefault(key); relationship is not null; relationship = relationship.NextOfKey)
        {
            if (relationship.Row is not null)
            {
                twin ??= relationship.Period.IsEmpty || row.Period.IsEmpty ? null : relationship.Row;
            }
            else if (best is null || relationship.Period == row.Period || (best.Period != row.Period && EndOf(best) < EndOf(relationship)))
            {
                best = relationship;
            }
        }

        return best;
    }

    private void Add(RelationshipKey key, PlanRelationship relationship)
    {
        relationship.NextOfKey = _relationships.GetValueOrDefault(key);
        _relationships[key] = relationship;
    }

    private static void Update(PlanRelationship relationship, RelationshipRow row)
    {
        relationship.Row = row;
        if (row.Table.Has(PackColumn.To))
        {
            relationship.Period = relationship.Period with { To = row.Period.To };
        }

        if (row.Table.Has(PackColumn.Role))
        {
            relationship.Role = row.Role ?? MatrixRole.Member;
        }

        if (row.Table.Has(PackColumn.FullTime))
        {
            relationship.FullTime = row.FullTime;
        }

        relationship.Attributes = row.MergeAttributes(relationship.Attributes);
    }

    private static DateOnly EndOf(PlanRelationship relationship) => relationship.Period.To ?? DateOnly.MaxValue;
}
