namespace Hierarchy;

/// <summary>
/// The rows below each source in preorder; row 0 is the source itself. Children follow each other by <c>order</c> (those without one
/// last), then code.
/// </summary>
public sealed record SubtreeRequest
{
    /// <summary>How many levels below the source; 0 = it alone; null = all.</summary>
    public int? MaxDepth { get; init; }

    /// <summary>
    /// Only rows of these kinds, the first row included; empty = all. Rows are dropped, not the walk: what stands below a dropped row
    /// stays, with its own depth and parent.
    /// </summary>
    public IReadOnlyList<OrgUnitKind> Kinds { get; init; } = [];

    /// <summary>Only rows of units that are ACTIVE on the day asked.</summary>
    public bool ActiveOnly { get; init; }

    /// <summary>Which part of each list.</summary>
    public PageRequest Page { get; init; } = PageRequest.All;

    /// <summary>Whether <see cref="PagedLists{TElement}.Totals"/> are wanted.</summary>
    public bool WithTotals { get; init; }
}
