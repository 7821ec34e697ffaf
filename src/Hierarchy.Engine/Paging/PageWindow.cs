namespace Hierarchy.Engine;

/// <summary>A page as indexes into the whole list.</summary>
/// <param name="Start">The index of its first element; of an empty page where it stands.</param>
/// <param name="End">The index after its last element.</param>
/// <param name="Total">The length of the whole list.</param>
internal readonly record struct PageWindow(int Start, int End, int Total)
{
    public int Length => End - Start;

    public bool HasNext => End < Total;

    public bool HasPrevious => Start > 0;

    /// <summary>The cursors cut the window first, then the page takes from its start or end.</summary>
    /// <param name="page">What is asked.</param>
    /// <param name="total">The length of the whole list.</param>
    /// <param name="upToAfter">How many elements stand before or at the cursor <c>after</c>; 0 without one.</param>
    /// <param name="beforeBefore">How many elements stand before the cursor <c>before</c>; the total without one.</param>
    public static PageWindow Of(PageRequest page, int total, int upToAfter, int beforeBefore)
    {
        var start = upToAfter;
        var end = Math.Max(start, beforeBefore);
        if (page.First is { } first)
        {
            return new PageWindow(start, (int)Math.Min(end, (long)start + first), total);
        }

        return page.Last is { } last ? new PageWindow(Math.Max(start, end - last), end, total) : new PageWindow(start, end, total);
    }
}
