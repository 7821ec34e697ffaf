using System.Runtime.ExceptionServices;

namespace Hierarchy.Engine;

/// <summary>Sorts only what a page shows: a page of fifty from 300,000 people does not sort them all.</summary>
internal static class PartialSort
{
    private const int Small = 32;
    private const int MaxRounds = 64;

    /// <summary>Puts the elements that belong at the indexes from start to end, exclusive, there and in order.</summary>
    /// <exception cref="OperationCanceledException">The meter's token was cancelled; the items are in no order.</exception>
    /// <exception cref="RowBudgetExceededException">The comparisons are more than is left; the items are in no order.</exception>
    public static void Sort<TItem>(Span<TItem> items, int start, int end, IComparer<TItem> comparer, Meter meter)
    {
        try
        {
            SortWatched(items, start, end, new Watched<TItem>(comparer, meter));
        }
        catch (InvalidOperationException failure) when (failure.InnerException is OperationCanceledException or RefusalException)
        {
            // The sort of .NET wraps whatever a comparer throws.
            ExceptionDispatchInfo.Throw(failure.InnerException);
        }
    }

    private static void SortWatched<TItem>(Span<TItem> items, int start, int end, Watched<TItem> comparer)
    {
        var low = 0;
        var high = items.Length;
        for (var round = 0; start < end && high - low > Small && round < MaxRounds; round++)
        {
            var pivot = low + Partition(items[low..high], comparer);
            if (end <= pivot)
            {
                high = pivot;
            }
            else if (start > pivot)
            {
                low = pivot + 1;
            }
            else
            {
                break;
            }
        }

        if (start < end)
        {
            items[low..high].Sort(comparer);
        }
    }

    /// <summary>Parts the items around the median of three; the index where the pivot ends up.</summary>
    private static int Partition<TItem>(Span<TItem> items, Watched<TItem> comparer)
    {
        // Not the ends: parting leaves the extremes there, and they would be the worst pivots of the next round.
        var last = items.Length - 1;
        var median = MedianOf(items, last / 4, last / 2, last / 4 * 3, comparer);
        (items[median], items[last]) = (items[last], items[median]);
        var pivot = items[last];
        var at = 0;
        for (var i = 0; i < last; i++)
        {
            if (comparer.Compare(items[i], pivot) < 0)
            {
                (items[i], items[at]) = (items[at], items[i]);
                at++;
            }
        }

        (items[at], items[last]) = (items[last], items[at]);
        return at;
    }

    private static int MedianOf<TItem>(ReadOnlySpan<TItem> items, int a, int b, int c, Watched<TItem> comparer)
    {
        (a, b) = comparer.Compare(items[a], items[b]) <= 0 ? (a, b) : (b, a);
        if (comparer.Compare(items[c], items[a]) <= 0)
        {
            return a;
        }

        return comparer.Compare(items[c], items[b]) <= 0 ? c : b;
    }

    private readonly struct Watched<TItem>(IComparer<TItem> comparer, Meter meter) : IComparer<TItem>
    {
        public int Compare(TItem? x, TItem? y)
        {
            meter.AddComparison();
            return comparer.Compare(x, y);
        }
    }
}
