namespace Hierarchy.Packs;

/// <summary>Makes rows of relationships from fields.</summary>
internal static class RelationshipRows
{
    public static RelationshipRow Make(RelationshipFile file, RowCells cells)
    {
        var rule = RelationshipRule.Of(file.Type);
        var sourceType = cells.Type(file.SourceType, rule.Sources);
        var source = cells.Key(file.Source);
        var targetType = cells.Type(file.TargetType, rule.Targets);
        var target = cells.Key(file.Target);
        return new RelationshipRow
        {
            Line = cells.Line,
            SourceType = sourceType.GetValueOrDefault(),
            Source = sourceType is null ? KeyPool.None : source,
            TargetType = targetType.GetValueOrDefault(),
            Target = targetType is null ? KeyPool.None : target,
            Period = PeriodOf(file, cells),
            Role = cells.Word<MatrixRole>(PackColumn.Role),
            Post = cells.Word<Post>(PackColumn.Post),
            FullTime = cells.Flag(PackColumn.FullTime),
            Lineage = file.Type == RelationshipType.SucceededBy ? cells.Word<LineageKind>(PackColumn.Kind) : null,
            Attributes = cells.Attributes(),
            IsBroken = cells.IsBroken,
        };
    }

    private static Period PeriodOf(RelationshipFile file, RowCells cells)
    {
        if (file.Type == RelationshipType.SucceededBy)
        {
            return new Period(cells.Date(PackColumn.On), To: null);
        }

        var period = new Period(cells.Date(PackColumn.From), cells.Date(PackColumn.To));
        if (period.To < period.From)
        {
            cells.Report(
                PackColumn.To,
                PackErrorCode.ToBeforeFrom,
                $"'to' ({Wording.Text(period.To.Value)}) is before 'from' ({Wording.Text(period.From.Value)}); 'to' is the first day "
                    + "on which it no longer holds.");
        }

        return period;
    }
}
