namespace Hierarchy;

/// <summary>Some condition holds; an empty list holds for nothing.</summary>
/// <param name="Filters">The conditions.</param>
public sealed record AnyOf(IReadOnlyList<NodeFilter> Filters) : NodeFilter;
