namespace Hierarchy;

/// <summary>An order of nodes of one type: terms, the most important first; ties go by code or key, then id, ascending.</summary>
/// <param name="Terms">The terms; empty = by code or key.</param>
public sealed record SortOrder(IReadOnlyList<SortTerm> Terms)
{
    /// <summary>By code or key: the order of every list that says nothing else.</summary>
    public static SortOrder ByKey { get; } = new([]);

    /// <summary>Children: by <c>order</c>, those without one last, then code.</summary>
    public static SortOrder OfChildren { get; } = new([new SortTerm(SortKey.SiblingOrder)]);
}
