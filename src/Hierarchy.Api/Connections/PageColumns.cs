using Hierarchy.Execution.Columns;

namespace Hierarchy.Api.Connections;

/// <summary>Columns of pages, of their elements and of their edges.</summary>
internal static class PageColumns
{
    /// <summary>One connection for each parent.</summary>
    public static Column Of<TElement>(PagedLists<TElement> lists)
    {
        var pages = new Page[lists.Offsets.Length - 1];
        var shared = new PageLists<TElement>(lists);
        for (var row = 0; row < pages.Length; row++)
        {
            pages[row] = new Page(shared, row);
        }

        return new ObjectColumn<Page>(pages);
    }

    /// <summary>The elements of each page.</summary>
    public static Column Elements<TElement, TItem>(ReadOnlySpan<Page> pages, Func<TElement[], TItem[]> select)
    {
        var lists = (PageLists<TElement>)pages[0].Lists;
        if (AreAll(pages, lists))
        {
            return new ListColumn(lists.Offsets, new ObjectColumn<TItem>(select(lists.Elements)));
        }

        var offsets = Offsets(pages);
        var elements = new TElement[offsets[^1]];
        for (var row = 0; row < pages.Length; row++)
        {
            var page = pages[row];
            ((PageLists<TElement>)page.Lists).Elements.AsSpan(page.Start, page.End - page.Start).CopyTo(elements.AsSpan(offsets[row]));
        }

        return new ListColumn(offsets, new ObjectColumn<TItem>(select(elements)));
    }

    /// <summary>The edges of each page.</summary>
    public static Column Edges(ReadOnlySpan<Page> pages)
    {
        var offsets = Offsets(pages);
        var edges = new Edge[offsets[^1]];
        for (var row = 0; row < pages.Length; row++)
        {
            var page = pages[row];
            for (var element = page.Start; element < page.End; element++)
            {
                edges[offsets[row] + element - page.Start] = new Edge(page.Lists, element);
            }
        }

        return new ListColumn(offsets, new ObjectColumn<Edge>(edges));
    }

    private static bool AreAll(ReadOnlySpan<Page> pages, PageLists lists)
    {
        if (pages.Length != lists.Offsets.Length - 1)
        {
            return false;
        }

        for (var row = 0; row < pages.Length; row++)
        {
            if (pages[row].Row != row || !ReferenceEquals(pages[row].Lists, lists))
            {
                return false;
            }
        }

        return true;
    }

    private static int[] Offsets(ReadOnlySpan<Page> pages)
    {
        var offsets = new int[pages.Length + 1];
        for (var row = 0; row < pages.Length; row++)
        {
            offsets[row + 1] = offsets[row] + pages[row].End - pages[row].Start;
        }

        return offsets;
    }
}
