namespace Hierarchy;

/// <summary>What to follow from each source, and which part of each list to answer.</summary>
/// <param name="Relation">What to follow.</param>
public sealed record ExpandRequest(Relation Relation)
{
    /// <summary>
    /// Where to look, for relations that start at a unit; refused as SUBTREE for <see cref="Relation.Parent"/>, children and lineage.
    /// </summary>
    public Scope Scope { get; init; } = Scope.Direct;

    /// <summary>
    /// Which of the nodes reached stay; null = all. Every reached node is of one type then (lists of several types take no filter).
    /// </summary>
    public NodeFilter? Where { get; init; }

    /// <summary>The order of each list; lists of several types are by type first. Default: code or key.</summary>
    public SortOrder Order { get; init; } = SortOrder.ByKey;

    /// <summary>Which part of each list.</summary>
    public PageRequest Page { get; init; } = PageRequest.All;

    /// <summary>Whether <see cref="PagedLists{TElement}.Totals"/> are wanted.</summary>
    public bool WithTotals { get; init; }
}
