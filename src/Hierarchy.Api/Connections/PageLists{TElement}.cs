namespace Hierarchy.Api.Connections;

/// <summary>The pages that one field answers with, as the session gave them.</summary>
internal sealed class PageLists<TElement>(PagedLists<TElement> lists) : PageLists
{
    public override int[] Offsets => lists.Offsets;

    public override long[]? Totals => lists.Totals;

    /// <summary>The elements of all pages, one after another.</summary>
    public TElement[] Elements => lists.Elements;

    public override bool HasNext(int row) => lists.HasNext[row];

    public override bool HasPrevious(int row) => lists.HasPrevious[row];

    public override string CursorAt(int element) => lists.CursorAt(element);
}
