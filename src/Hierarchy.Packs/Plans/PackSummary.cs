namespace Hierarchy.Packs;

/// <summary>What an import does, in numbers.</summary>
/// <param name="Lines">One line per type of node and relationship, in declared order.</param>
public sealed record PackSummary(IReadOnlyList<PackSummaryLine> Lines);
