namespace Hierarchy;

/// <summary>Every condition holds; an empty list holds for everything.</summary>
/// <param name="Filters">The conditions.</param>
public sealed record AllOf(IReadOnlyList<NodeFilter> Filters) : NodeFilter;
