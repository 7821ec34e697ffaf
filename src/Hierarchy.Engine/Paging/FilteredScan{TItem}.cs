namespace Hierarchy.Engine;

/// <summary>Walks a kept list in either direction and looks which of its nodes a filter leaves.</summary>
internal readonly struct FilteredScan<TItem>(SortedItems<TItem> list, Func<TItem, bool> filter, Meter meter)
    where TItem : unmanaged
{
    /// <summary>A leaf or two at a time.</summary>
    private const int Block = 128;

    /// <summary>The first nodes that match from an index on.</summary>
    /// <param name="start">The first index to look at.</param>
    /// <param name="end">The index at which to stop.</param>
    /// <param name="count">How many are wanted.</param>
    /// <param name="found">Receives them, in the order of the list.</param>
    /// <returns>The index after the last one wanted; <paramref name="end"/> if there are fewer.</returns>
    public int Forwards(int start, int end, int count, List<TItem> found)
    {
        Span<TItem> block = stackalloc TItem[Block];
        for (var from = start; from < end && count > 0; from += Block)
        {
            var length = Read(from, Math.Min(Block, end - from), block);
            for (var i = 0; i < length; i++)
            {
                if (!filter(block[i]))
                {
                    continue;
                }

                found.Add(block[i]);
                count--;
                if (count == 0)
                {
                    return from + i + 1;
                }
            }
        }

        return count == 0 ? start : end;
    }

    /// <summary>The last nodes that match before an index.</summary>
    /// <param name="start">The index at which to stop, inclusive.</param>
    /// <param name="end">The index before which to look first.</param>
    /// <param name="count">How many are wanted.</param>
    /// <param name="found">Receives them, the last one first.</param>
    /// <returns>The index of the first one wanted; <paramref name="start"/> if there are fewer.</returns>
    public int Backwards(int start, int end, int count, List<TItem> found)
    {
        Span<TItem> block = stackalloc TItem[Block];
        for (var to = end; to > start && count > 0; to -= Block)
        {
            var from = Math.Max(start, to - Block);
            for (var i = Read(from, to - from, block) - 1; i >= 0; i--)
            {
                if (!filter(block[i]))
                {
                    continue;
                }

                found.Add(block[i]);
                count--;
                if (count == 0)
                {
                    return from + i;
                }
            }
        }

        return count == 0 ? end : start;
    }

    public bool AnyForwards(int start, int end)
    {
        var found = new List<TItem>(1);
        Forwards(start, end, 1, found);
        return found.Count > 0;
    }

    public bool AnyBackwards(int start, int end)
    {
        var found = new List<TItem>(1);
        Backwards(start, end, 1, found);
        return found.Count > 0;
    }

    private int Read(int from, int length, Span<TItem> block)
    {
        meter.Add(length);
        list.CopyTo(from, block[..length]);
        return length;
    }
}
