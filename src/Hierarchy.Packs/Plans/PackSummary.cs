namespace Hierarchy.Packs;

/// <summary>What an import does, in numbers.</summary>
/// <param name="Lines">One line per type of node and relationship, in declared order.</param>
/// <param name="IgnoredAttributes">Values of attributes in files of relationships, which have none: not kept.</param>
public sealed record PackSummary(IReadOnlyList<PackSummaryLine> Lines, int IgnoredAttributes);
