namespace Hierarchy;

/// <summary>Which of all nodes of one type are asked, in which order, and which part of that list.</summary>
public sealed record FindRequest
{
    /// <summary>Which nodes; null = all.</summary>
    public NodeFilter? Where { get; init; }

    /// <summary>The order of the list. Default: code or key.</summary>
    public SortOrder Order { get; init; } = SortOrder.ByKey;

    /// <summary>Which part of the list.</summary>
    public PageRequest Page { get; init; } = PageRequest.All;

    /// <summary>Whether <see cref="PagedLists{TElement}.Totals"/> are wanted.</summary>
    public bool WithTotals { get; init; }

    /// <summary>
    /// Whether units that are closed on the day stand among those that <see cref="Where"/> chooses from; see
    /// <see cref="ClosedUnits.AreAskedFor"/>. Closed nodes of other types are never listed, whatever it says.
    /// </summary>
    public bool IncludeClosed { get; init; }
}
