namespace Hierarchy;

/// <summary>Where the people of each matrix are: units of one kind with at least one, most first, then by code.</summary>
/// <param name="Level">The kind of units.</param>
/// <param name="Relation">By what.</param>
public sealed record FootprintRequest(OrgUnitKind Level, FootprintRelation Relation)
{
    /// <summary>Which part of each list. Cursors are stable within one revision and day only.</summary>
    public PageRequest Page { get; init; } = PageRequest.All;

    /// <summary>Whether <see cref="PagedLists{TElement}.Totals"/> are wanted.</summary>
    public bool WithTotals { get; init; }
}
