using System.Buffers;

namespace Hierarchy.Engine;

/// <summary>Sparse counts by key, sorted by key: operations on entries that are never zero.</summary>
internal static class CountRow
{
    /// <summary>
    /// Adding entry by entry costs a descent and a copied page for each, about 100 ns; merging costs about 3 ns for every entry of both.
    /// The first is cheaper only where the other row has less than one entry for so many.
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

    /// <summary>Walks both side by side, leaf by leaf.</summary>
    /// <returns>How many entries the sum has.</returns>
    private static int Merge(SortedItems<CountEntry> row, SortedItems<CountEntry> other, int sign, Span<CountEntry> merged)
    {
        var (count, leftDone, rightDone) = (0, 0, 0);
        var left = row.LeafFrom(0);
        var right = other.LeafFrom(0);
        while (!left.IsEmpty && !right.IsEmpty)
        {
            var (l, r) = (0, 0);
            while (l < left.Length && r < right.Length)
            {
                var (one, two) = (left[l], right[r]);
                var key = Math.Min(one.Key, two.Key);
                var sum = (one.Key == key ? one.Count : 0) + (two.Key == key ? sign * two.Count : 0);
                l += one.Key == key ? 1 : 0;
                r += two.Key == key ? 1 : 0;

                // A sum of nothing is overwritten by the next one: a jump here would be guessed wrong too often.
                merged[count] = new CountEntry(key, sum);
                count += sum != 0 ? 1 : 0;
            }

            (leftDone, rightDone) = (leftDone + l, rightDone + r);
            left = l < left.Length ? left[l..] : row.LeafFrom(leftDone);
            right = r < right.Length ? right[r..] : other.LeafFrom(rightDone);
        }

        foreach (var entry in row.Range(leftDone, row.Count))
        {
            merged[count++] = entry;
        }

        foreach (var (key, delta) in other.Range(rightDone, other.Count))
        {
            merged[count++] = new CountEntry(key, sign * delta);
        }

        return count;
    }

    public readonly struct KeyProbe(int key) : IProbe<CountEntry>
    {
        public int Compare(CountEntry item) => item.Key.CompareTo(key);
    }
}
