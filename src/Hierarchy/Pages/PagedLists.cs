namespace Hierarchy;

/// <summary>One page of one list for each source asked, as columns.</summary>
/// <typeparam name="TElement">What the lists hold.</typeparam>
public abstract class PagedLists<TElement>
{
    /// <summary>Creates the answer.</summary>
    /// <param name="offsets">Sources + 1 entries: the page of source i is elements offsets[i] to offsets[i + 1], exclusive.</param>
    /// <param name="elements">The elements of all pages, one after another.</param>
    /// <param name="hasNext">For each source whether the whole list has an element after the page.</param>
    /// <param name="hasPrevious">For each source whether the whole list has an element before the page.</param>
    /// <param name="totals">For each source the length of the whole list, whatever the page; null = not asked.</param>
    protected PagedLists(int[] offsets, TElement[] elements, bool[] hasNext, bool[] hasPrevious, long[]? totals)
    {
        Offsets = offsets;
        Elements = elements;
        HasNext = hasNext;
        HasPrevious = hasPrevious;
        Totals = totals;
    }

    /// <summary>Sources + 1 entries: the page of source i is elements Offsets[i] to Offsets[i + 1], exclusive.</summary>
    public int[] Offsets { get; }

    /// <summary>The elements of all pages, one after another, each page in the order asked.</summary>
    public TElement[] Elements { get; }

    /// <summary>For each source whether the whole list has an element after the page (for an empty page: after where it stands).</summary>
    public bool[] HasNext { get; }

    /// <summary>
    /// For each source whether the whole list has an element before the page (for an empty page: before where it stands).
    /// </summary>
    public bool[] HasPrevious { get; }

    /// <summary>For each source the length of the whole list, whatever the page; null = not asked.</summary>
    public long[]? Totals { get; }

    /// <summary>The cursor of one element, opaque, for <see cref="PageRequest.After"/> and <see cref="PageRequest.Before"/>.</summary>
    /// <param name="element">An index into <see cref="Elements"/>.</param>
    public abstract string CursorAt(int element);
}
