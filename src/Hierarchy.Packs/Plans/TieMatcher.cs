namespace Hierarchy.Packs;

/// <summary>
/// Puts the rows of relationships into the graph: the one of the store that has the same identity changes, else a new one opens.
/// </summary>
internal sealed class TieMatcher
{
    private readonly PlanContext _context;
    private readonly References _references;
    private readonly Dictionary<TieKey, PlanTie> _ties = [];

    public TieMatcher(PlanContext context, References references)
    {
        _context = context;
        _references = references;
        foreach (var tie in context.Graph.Ties)
        {
            Add(TieKey.Of(tie), tie);
        }
    }

    public void Match()
    {
        foreach (var file in PackFormat.TieFiles)
        {
            foreach (var row in _context.Pack.TieRows[(int)file.Type])
            {
                Match(file, row);
            }
        }
    }

    private void Match(TieFile file, TieRow row)
    {
        var source = _references.Find(row.SourceType, row.Source, row, file.Source);
        var target = _references.Find(row.TargetType, row.Target, row, file.Target);
        if (source is null || target is null || row.IsBroken)
        {
            return;
        }

        var key = TieKey.Of(file.Type, source, target, row.Post, row.Lineage, row.Period.From);
        var tie = Find(key, row, out var twin);
        if (twin is not null)
        {
            var message = $"Line {twin.Line} says the same: only 'to', 'role' and 'fullTime' may differ between two rows of one "
                + "relationship.";
            _context.Report(row, file.Source, PackErrorCode.DuplicateKey, message);
            return;
        }

        if (tie is null)
        {
            tie = new PlanTie(file.Type, source, target) { Post = row.Post, Lineage = row.Lineage, Period = row.Period };
            tie.Role = file.Type == RelationshipType.InMatrix ? MatrixRole.Member : null;
            Add(key, tie);
            _context.Graph.Add(tie);
        }

        Update(tie, row);
        tie.Column = file.Target;
    }

    /// <summary>
    /// The relationship of the store that the row is. Several have one identity where something was begun and taken back on one day,
    /// which leaves a period
    /// without a day: then it is the one that ends as the row says, or else the one that ends last.
    /// </summary>
    /// <param name="key">The identity.</param>
    /// <param name="row">The row.</param>
    /// <param name="twin">An earlier row of the same identity; null = none, or one of the two has no day.</param>
    private PlanTie? Find(TieKey key, TieRow row, out PackRow? twin)
    {
        PlanTie? best = null;
        twin = null;
        for (var tie = _ties.GetValueOrDefault(key); tie is not null; tie = tie.NextOfKey)
        {
            if (tie.Row is not null)
            {
                twin ??= tie.Period.IsEmpty || row.Period.IsEmpty ? null : tie.Row;
            }
            else if (best is null || tie.Period == row.Period || (best.Period != row.Period && EndOf(best) < EndOf(tie)))
            {
                best = tie;
            }
        }

        return best;
    }

    private void Add(TieKey key, PlanTie tie)
    {
        tie.NextOfKey = _ties.GetValueOrDefault(key);
        _ties[key] = tie;
    }

    private static void Update(PlanTie tie, TieRow row)
    {
        tie.Row = row;
        if (row.Table.Has(PackColumn.To))
        {
            tie.Period = tie.Period with { To = row.Period.To };
        }

        if (row.Table.Has(PackColumn.Role))
        {
            tie.Role = row.Role ?? MatrixRole.Member;
        }

        if (row.Table.Has(PackColumn.FullTime))
        {
            tie.FullTime = row.FullTime;
        }

        tie.Attributes = row.MergeAttributes(tie.Attributes);
    }

    private static DateOnly EndOf(PlanTie tie) => tie.Period.To ?? DateOnly.MaxValue;
}
