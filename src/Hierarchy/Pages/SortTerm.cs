namespace Hierarchy;

/// <summary>One step of an order.</summary>
/// <param name="Key">By what.</param>
/// <param name="Descending">Whether the largest comes first.</param>
public readonly record struct SortTerm(SortKey Key, bool Descending = false);
