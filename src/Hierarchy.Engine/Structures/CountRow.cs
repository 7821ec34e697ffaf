using System.Buffers;

namespace Hierarchy.Engine;

/// <summary>Sparse counts by key, sorted by key: operations on entries that are never zero.</summary>
internal static class CountRow
{
    /// <summary>
    /// Adding entry by entry costs a descent and copied pages for each, merging a few nanoseconds for every entry of both: measured, the first
    /// is cheaper only where the other row has less than one entry for so many.
    /// </summary>
    private const int MergeWithin = 32;

    public static int Get(SortedItems<CountEntry> row, int key) => row.TryFind(new KeyProbe(key), out var entry) ? entry.Count : 0;

    /// <summary>How many keys are at least <paramref name="key"/>.</summary>
    public static int KeysFrom(SortedItems<CountEntry> row, int key) => row.Count - row.Rank(new KeyProbe(key), inclusive: false);

    /// <summary>The entries whose key is at least <paramref name="key"/>.</summary>
    public static SortedTree<CountEntry>.Enumerator From(SortedItems<CountEntry> row, int key)
        => row.Range(row.Rank(new KeyProbe(key), inclusive: false), row.Count);

    public static SortedItems<CountEntry> Add(SortedItems<CountEntry> row, int key, int delta, object owner)
    {
        if (delta == 0)
        {
            return row;
        }

        var probe = new KeyProbe(key);
        if (!row.TryFind(probe, out var entry))
        {
            return row.With(new CountEntry(key, delta), probe, owner);
        }

        return entry.Count + delta == 0
            ? row.Without(probe, owner)
            : row.Replacing(new CountEntry(key, entry.Count + delta), probe, owner);
    }

    /// <summary>The sum, or with the sign -1 the difference, of two rows.</summary>
    public static SortedItems<CountEntry> AddAll(SortedItems<CountEntry> row, SortedItems<CountEntry> other, int sign, object owner)
    {
        if (row.Tree is not null && other.Count < row.Count / MergeWithin)
        {
            foreach (var entry in other)
            {
                row = Add(row, entry.Key, sign * entry.Count, owner);
            }

            return row;
        }

        if (row.Count + other.Count <= 2 * SortedItems<CountEntry>.Few)
        {
            Span<CountEntry> few = stackalloc CountEntry[2 * SortedItems<CountEntry>.Few];
            return SortedItems<CountEntry>.Of(few[..Merge(row, other, sign, few)], owner);
        }

        var merged = ArrayPool<CountEntry>.Shared.Rent(row.Count + other.Count);
        var sum = SortedItems<CountEntry>.Of(merged.AsSpan(0, Merge(row, other, sign, merged)), owner);
        ArrayPool<CountEntry>.Shared.Return(merged);
        return sum;
    }

    /// <summary>Walks both side by side.</summary>
    /// <returns>How many entries the sum has.</returns>
    private static int Merge(SortedItems<CountEntry> row, SortedItems<CountEntry> other, int sign, Span<CountEntry> merged)
    {
        var left = row.GetEnumerator();
        var right = other.GetEnumerator();
        var (hasLeft, hasRight) = (left.MoveNext(), right.MoveNext());
        var count = 0;
        while (hasLeft || hasRight)
        {
            var order = !hasRight ? -1 : !hasLeft ? 1 : left.Current.Key.CompareTo(right.Current.Key);
            var sum = (order <= 0 ? left.Current.Count : 0) + (order >= 0 ? sign * right.Current.Count : 0);
            if (sum != 0)
            {
                merged[count++] = new CountEntry(order <= 0 ? left.Current.Key : right.Current.Key, sum);
            }

            hasLeft = order <= 0 ? left.MoveNext() : hasLeft;
            hasRight = order >= 0 ? right.MoveNext() : hasRight;
        }

        return count;
    }

    public readonly struct KeyProbe(int key) : IProbe<CountEntry>
    {
        public int Compare(CountEntry item) => item.Key.CompareTo(key);
    }
}
