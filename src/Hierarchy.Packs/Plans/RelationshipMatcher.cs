using System.Runtime.InteropServices;

namespace Hierarchy.Packs;

/// <summary>
/// Puts the rows of relationships into the graph: the one of the store that has the same identity changes, else a new one opens.
/// </summary>
internal sealed class RelationshipMatcher
{
    private readonly PlanContext _context;
    private readonly References _references;
    private readonly Dictionary<RelationshipKey, PlanRelationship> _relationships;

    public RelationshipMatcher(PlanContext context, References references)
    {
        _context = context;
        _references = references;
        var count = context.Graph.Relationships.Count + context.Pack.RelationshipRows.Sum(rows => rows.Count);
        _relationships = new Dictionary<RelationshipKey, PlanRelationship>(count);
        foreach (var relationship in context.Graph.Relationships)
        {
            Add(RelationshipKey.Of(relationship), relationship);
        }
    }

    public void Match()
    {
        foreach (var file in PackFormat.RelationshipFiles)
        {
            var rows = _context.Pack.RelationshipRows[(int)file.Type];
            foreach (var row in rows)
            {
                Match(file, rows.Table, row);
            }
        }
    }

    private void Match(RelationshipFile file, PackTable table, in RelationshipRow row)
    {
        _context.Advance();
        var place = new RowPlace(table, row.Line);
        var source = _references.Find(row.SourceType, row.Source, place, file.Source);
        var target = _references.Find(row.TargetType, row.Target, place, file.Target);
        if (source is null || target is null || row.IsBroken)
        {
            return;
        }

        var key = RelationshipKey.Of(file.Type, source, target, row.Post, row.Lineage, row.Period.From);
        var relationship = Find(key, row.Period, out var twin);
        if (!twin.IsNone)
        {
            var message = $"This row says the same as line {twin.Line}, or differs in 'to', 'role' or 'fullTime' alone: "
                + "delete one of the two.";
            _context.Report(place, file.Source, PackErrorCode.DuplicateKey, message);
            return;
        }

        if (relationship is null)
        {
            relationship = new PlanRelationship(file.Type, source, target) { Post = row.Post, Lineage = row.Lineage, Period = row.Period };
            relationship.Role = file.Type == RelationshipType.InMatrix ? MatrixRole.Member : null;
            Add(key, relationship);
            _context.Graph.Add(relationship);
        }

        Update(relationship, table, row);
        relationship.Row = place;
        relationship.Column = file.Target;
    }

    /// <summary>
    /// The relationship of the store that the row is. Several have one identity where something was begun and taken back on one day,
    /// which leaves a period without a day: then it is the one that ends as the row says, or else the one that ends last.
    /// </summary>
    /// <param name="key">The identity.</param>
    /// <param name="period">The days of the row.</param>
    /// <param name="twin">An earlier row of the same identity; none also when one of the two has no day.</param>
    private PlanRelationship? Find(RelationshipKey key, Period period, out RowPlace twin)
    {
        PlanRelationship? best = null;
        twin = default;
        for (var relationship = _relationships.GetValueOrDefault(key); relationship is not null; relationship = relationship.NextOfKey)
        {
            if (!relationship.Row.IsNone)
            {
                twin = !twin.IsNone || relationship.Period.IsEmpty || period.IsEmpty ? twin : relationship.Row;
            }
            else if (best is null || relationship.Period == period || (best.Period != period && EndOf(best) < EndOf(relationship)))
            {
                best = relationship;
            }
        }

        return best;
    }

    private void Add(RelationshipKey key, PlanRelationship relationship)
    {
        ref var first = ref CollectionsMarshal.GetValueRefOrAddDefault(_relationships, key, out _);
        if (first is not null)
        {
            first.HasTwin = true;
            relationship.HasTwin = true;
        }

        relationship.NextOfKey = first;
        first = relationship;
    }

    private static void Update(PlanRelationship relationship, PackTable table, in RelationshipRow row)
    {
        if (table.Has(PackColumn.To))
        {
            relationship.Period = relationship.Period with { To = row.Period.To };
        }

        if (table.Has(PackColumn.Role))
        {
            relationship.Role = row.Role ?? MatrixRole.Member;
        }

        if (table.Has(PackColumn.FullTime))
        {
            relationship.FullTime = row.FullTime;
        }

        relationship.Attributes = table.Merge(relationship.Attributes, row.Attributes);
    }

    private static DateOnly EndOf(PlanRelationship relationship) => relationship.Period.To ?? DateOnly.MaxValue;
}
