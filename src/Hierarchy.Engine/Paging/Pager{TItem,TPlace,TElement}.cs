using System.Runtime.InteropServices;

namespace Hierarchy.Engine;

/// <summary>
/// Cuts one page out of each of several lists: of lists that are kept, of lists that are gathered, and of kept lists of which a filter
/// leaves something.
/// </summary>
internal sealed class Pager<TItem, TPlace, TElement>
    where TItem : unmanaged
    where TPlace : notnull
{
    private readonly IListOrder<TItem, TPlace, TElement> _order;
    private readonly PageRequest _page;
    private readonly Meter _meter;
    private readonly TPlace? _after;
    private readonly TPlace? _before;

    /// <exception cref="CursorRefusedException">A cursor of the page is unreadable or belongs to another list.</exception>
    public Pager(IListOrder<TItem, TPlace, TElement> order, PageRequest page, Meter meter)
    {
        _order = order;
        _page = page;
        _meter = meter;
        _after = page.After is { } after ? order.PlaceOf(after) : default;
        _before = page.Before is { } before ? order.PlaceOf(before) : default;
    }

    /// <summary>
    /// One page for each source: of its kept list where there is one, else of what is gathered for it, once however often it is named.
    /// </summary>
    /// <param name="sources">The sources; one that is none has an empty page.</param>
    /// <param name="withTotals">Whether the lengths of the lists are asked.</param>
    /// <param name="kept">The list of a source that is the answer as it stands; null = it has to be gathered.</param>
    /// <param name="gather">What belongs into the list of a source, in no order.</param>
    public PagedLists<TElement> List(
        ReadOnlySpan<NodeRef> sources, bool withTotals, Func<int, SortedItems<TItem>?> kept, Func<int, List<TItem>> gather)
    {
        var pages = new PageBuilder<TElement>(sources.Length, withTotals);
        KnownPages<TElement>? known = null;
        foreach (var source in sources)
        {
            if (source.IsNone)
            {
                pages.Add(PageWindow.Of(_page, 0, 0, 0));
            }
            else if (kept(source.Value) is { } list)
            {
                AddKept(list, pages);
            }
            else if (!(known ??= new KnownPages<TElement>(pages, _meter)).AddAgain(source.Value))
            {
                AddGathered(gather(source.Value), pages);
            }
        }

        _meter.Charge();
        return pages.Build(_order);
    }

    /// <summary>The page of a list that is kept in the order asked: it costs what it shows.</summary>
    public void AddKept(SortedItems<TItem> list, PageBuilder<TElement> pages)
    {
        var window = PageWindow.Of(_page, list.Count, UpToAfter(list), BeforeBefore(list));
        _meter.Add(window.Length);
        var page = pages.Add(window);
        var at = 0;
        foreach (var item in list.Range(window.Start, window.End))
        {
            page[at++] = _order.ElementOf(item);
        }
    }

    /// <summary>
    /// The page of what a filter leaves of a list that is kept in the order asked: it looks as far as the page needs, and no further.
    /// </summary>
    /// <param name="list">The list.</param>
    /// <param name="range">Outside of which the filter leaves nothing.</param>
    /// <param name="filter">The filter.</param>
    /// <param name="pages">Receives the page.</param>
    public void AddFiltered(SortedItems<TItem> list, KeyRange range, Func<TItem, bool> filter, PageBuilder<TElement> pages)
    {
        var start = range.Clamp(UpToAfter(list));
        var end = Math.Max(start, range.Clamp(BeforeBefore(list)));
        var scan = new FilteredScan<TItem>(list, filter, _meter);
        var found = new List<TItem>();
        bool hasPrevious;
        bool hasNext;
        if (_page.Last is { } last)
        {
            var first = scan.Backwards(start, end, last, found);
            found.Reverse();
            hasPrevious = scan.AnyBackwards(range.Start, first);
            hasNext = scan.AnyForwards(end, range.End);
        }
        else
        {
            var next = scan.Forwards(start, end, _page.First ?? int.MaxValue, found);
            hasPrevious = scan.AnyBackwards(range.Start, start);
            hasNext = scan.AnyForwards(next, range.End);
        }

        // What lies before and after is not counted, only seen: one stands for any number.
        var before = hasPrevious ? 1 : 0;
        var after = before + found.Count;
        Fill(pages.Add(new PageWindow(before, after, hasNext ? after + 1 : after)), CollectionsMarshal.AsSpan(found));
    }

    /// <summary>The page of a list that was gathered in no order; it is sorted as far as the page shows it.</summary>
    public void AddGathered(List<TItem> items, PageBuilder<TElement> pages)
    {
        var upToAfter = 0;
        var beforeBefore = items.Count;
        if (_page.After is not null)
        {
            upToAfter = items.Count(item => _order.CompareTo(item, _after!) <= 0);
        }

        if (_page.Before is not null)
        {
            beforeBefore = items.Count(item => _order.CompareTo(item, _before!) < 0);
        }

        var window = PageWindow.Of(_page, items.Count, upToAfter, beforeBefore);
        var sorted = CollectionsMarshal.AsSpan(items);
        PartialSort.Sort(sorted, window.Start, window.End, _order, _meter);
        Fill(pages.Add(window), sorted[window.Start..window.End]);
    }

    private void Fill(Span<TElement> page, ReadOnlySpan<TItem> items)
    {
        for (var i = 0; i < page.Length; i++)
        {
            page[i] = _order.ElementOf(items[i]);
        }
    }

    private int UpToAfter(SortedItems<TItem> list) => _page.After is null ? 0 : list.Rank(new Probe(_order, _after!), inclusive: true);

    private int BeforeBefore(SortedItems<TItem> list)
        => _page.Before is null ? list.Count : list.Rank(new Probe(_order, _before!), inclusive: false);

    private readonly struct Probe(IListOrder<TItem, TPlace, TElement> order, TPlace place) : IProbe<TItem>
    {
        public int Compare(TItem item) => order.CompareTo(item, place);
    }
}
