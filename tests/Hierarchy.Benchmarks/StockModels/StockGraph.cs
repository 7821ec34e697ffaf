namespace Hierarchy.Benchmarks.StockModels;

/// <summary>Everything that the five questions touch, as plain objects in memory.</summary>
internal sealed record StockGraph(IReadOnlyDictionary<string, StockUnit> UnitsByCode, IReadOnlyList<StockPerson> People);
