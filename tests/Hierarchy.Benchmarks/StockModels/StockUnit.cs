namespace Hierarchy.Benchmarks.StockModels;

/// <summary>A unit as an application without an engine of ours would hold it: an object with references, ready to be shown.</summary>
internal sealed class StockUnit
{
    public required string Id { get; init; }

    public required string Code { get; init; }

    public required string Name { get; init; }

    public required string Kind { get; init; }

    public required string Status { get; init; }

    public StockUnit? Parent { get; set; }

    public List<StockUnit> Children { get; set; } = [];

    public StockRollup Rollup { get; set; } = StockRollup.None;

    public List<StockUnit> Ancestors()
    {
        var ancestors = new List<StockUnit>();
        for (var unit = Parent; unit is not null; unit = unit.Parent)
        {
            ancestors.Add(unit);
        }

        ancestors.Reverse();
        return ancestors;
    }

    public string Path() => string.Join(" / ", Ancestors().Append(this).Select(unit => unit.Name));

    public void AddRows(int depth, List<string>? kinds, List<StockRow> rows)
    {
        if (kinds is null || kinds.Contains(Kind))
        {
            rows.Add(new StockRow(depth, this));
        }

        foreach (var child in Children)
        {
            child.AddRows(depth + 1, kinds, rows);
        }
    }
}
