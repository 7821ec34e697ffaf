namespace Hierarchy;

/// <summary>The condition does not hold.</summary>
/// <param name="Filter">The condition.</param>
public sealed record NotOf(NodeFilter Filter) : NodeFilter;
