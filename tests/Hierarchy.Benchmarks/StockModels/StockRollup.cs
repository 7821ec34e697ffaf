namespace Hierarchy.Benchmarks.StockModels;

/// <summary>Numbers of a unit, counted beforehand.</summary>
internal sealed record StockRollup(long Units, long Residents, long PartyMembers, long CheckedIn, List<StockMatrixCount> ByMatrix)
{
    public static StockRollup None { get; } = new(0, 0, 0, 0, []);
}
