using System.Runtime.InteropServices;

namespace Hierarchy.Engine;

/// <summary>
/// Cuts pages of nodes from lists that are kept, from lists that are gathered, and from kept lists of which a filter leaves something.
/// </summary>
internal sealed class NodePager
{
    private readonly Snapshot _snapshot;
    private readonly NodeOrder _order;
    private readonly PageRequest _page;
    private readonly Meter _meter;
    private readonly NodePlace? _after;
    private readonly NodePlace? _before;

    /// <exception cref="CursorRefusedException">A cursor of the page is unreadable or of another type or order.</exception>
    public NodePager(Snapshot snapshot, NodeOrder order, PageRequest page, Meter meter)
    {
        _snapshot = snapshot;
        _order = order;
        _page = page;
        _meter = meter;
        _after = page.After is { } after ? order.PlaceOf(after) : null;
        _before = page.Before is { } before ? order.PlaceOf(before) : null;
    }

    /// <summary>The page of a source without a list.</summary>
    public void AddNothing(PageBuilder<NodeRef> pages) => pages.Add([], PageWindow.Of(_page, 0, 0, 0));

    /// <summary>The page of a list that is kept in the order asked: it costs what it shows.</summary>
    public void AddKept(SortedItems<int> list, PageBuilder<NodeRef> pages)
    {
        var window = WindowOf(list);
        _meter.Add(window.Length);
        var page = pages.Add(window);
        var at = 0;
        foreach (var node in list.Range(window.Start, window.End))
        {
            page[at++] = new NodeRef(node);
        }
    }

    /// <summary>
    /// The page of what a filter leaves of a list that is kept in the order asked: it looks as far as the page needs, and no further.
    /// </summary>
    /// <param name="list">The list.</param>
    /// <param name="range">Outside of which the filter leaves nothing.</param>
    /// <param name="filter">The filter.</param>
    /// <param name="pages">Receives the page.</param>
    public void AddFiltered(SortedItems<int> list, KeyRange range, Func<int, bool> filter, PageBuilder<NodeRef> pages)
    {
        var start = range.Clamp(UpToAfter(list));
        var end = Math.Max(start, range.Clamp(BeforeBefore(list)));
        var scan = new FilteredScan(list, filter, _meter);
        var found = new List<int>();
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
    public void AddGathered(List<int> nodes, PageBuilder<NodeRef> pages)
    {
        var upToAfter = 0;
        var beforeBefore = nodes.Count;
        if (_after is not null)
        {
            upToAfter = nodes.Count(node => _order.Compare(node, _after) <= 0);
        }

        if (_before is not null)
        {
            beforeBefore = nodes.Count(node => _order.Compare(node, _before) < 0);
        }

        var window = PageWindow.Of(_page, nodes.Count, upToAfter, beforeBefore);
        var sorted = CollectionsMarshal.AsSpan(nodes);
        PartialSort.Sort(sorted, window.Start, window.End, _order, _meter);
        Fill(pages.Add(window), sorted[window.Start..window.End]);
    }

    private static void Fill(Span<NodeRef> page, ReadOnlySpan<int> nodes)
    {
        for (var i = 0; i < page.Length; i++)
        {
            page[i] = new NodeRef(nodes[i]);
        }
    }

    private PageWindow WindowOf(SortedItems<int> list) => PageWindow.Of(_page, list.Count, UpToAfter(list), BeforeBefore(list));

    private int UpToAfter(SortedItems<int> list) => _after is null ? 0 : Rank(list, _after, inclusive: true);

    private int BeforeBefore(SortedItems<int> list) => _before is null ? list.Count : Rank(list, _before, inclusive: false);

    private int Rank(SortedItems<int> list, NodePlace place, bool inclusive)
        => _order.IsOfChildren
            ? list.Rank(new ChildProbe(_snapshot, place.Values[0].Number, place.Key, place.Id), inclusive)
            : list.Rank(new NodeKeyProbe(_snapshot, place.Key, place.Id), inclusive);
}
