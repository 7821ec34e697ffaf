namespace Hierarchy.Packs;

/// <summary>Puts the rows of relationships into the graph: the one of the store that has the same identity changes, else a new one opens.</summary>
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
            var key = TieKey.Of(tie);
            if (!_ties.TryGetValue(key, out var other) || EndOf(other) < EndOf(tie))
            {
                _ties[key] = tie;
            }
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
        if (!_ties.TryGetValue(key, out var tie))
        {
            tie = new PlanTie(file.Type, source, target) { Post = row.Post, Lineage = row.Lineage, Period = row.Period };
            tie.Role = file.Type == RelationshipType.InMatrix ? MatrixRole.Member : null;
            _ties.Add(key, tie);
            _context.Graph.Add(tie);
        }
        else if (tie.Row is { } first)
        {
            var message = $"Line {first.Line} says the same: only 'to', 'role' and 'fullTime' may differ between two rows of one relationship.";
            _context.Report(row, file.Source, PackErrorCode.DuplicateKey, message);
            return;
        }

        Update(tie, row);
        tie.Column = file.Target;
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
    }

    private static DateOnly EndOf(PlanTie tie) => tie.Period.To ?? DateOnly.MaxValue;
}
