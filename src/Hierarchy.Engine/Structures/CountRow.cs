namespace Hierarchy.Engine;

/// <summary>Sparse counts by key, sorted by key: operations on a <see cref="SortedTree{T}"/> of entries that are never zero.</summary>
internal static class CountRow
{
    public static int Get(SortedTree<CountEntry>? row, int key)
        => row is not null && row.TryFind(new KeyProbe(key), out var entry) ? entry.Count : 0;

    /// <summary>How many keys are at least <paramref name="key"/>.</summary>
    public static int KeysFrom(SortedTree<CountEntry>? row, int key)
        => row is null ? 0 : row.Count - row.Rank(new KeyProbe(key), inclusive: false);

    /// <summary>The entries whose key is at least <paramref name="key"/>.</summary>
    public static SortedTree<CountEntry>.Enumerator From(SortedTree<CountEntry>? row, int key)
        => row is null ? default : row.Range(row.Rank(new KeyProbe(key), inclusive: false), row.Count);

    public static SortedTree<CountEntry>? Add(SortedTree<CountEntry>? row, int key, int delta, object owner)
    {
        if (delta == 0)
        {
            return row;
        }

        var probe = new KeyProbe(key);
        if (row is null || !row.TryFind(probe, out var entry))
        {
            return SortedTree<CountEntry>.Insert(row, new CountEntry(key, delta), probe, owner);
        }

        return entry.Count + delta == 0
            ? SortedTree<CountEntry>.Remove(row, probe, owner)
            : SortedTree<CountEntry>.Replace(row, new CountEntry(key, entry.Count + delta), probe, owner);
    }

    public static SortedTree<CountEntry>? AddAll(SortedTree<CountEntry>? row, SortedTree<CountEntry>? other, int sign, object owner)
    {
        if (other is not null)
        {
            foreach (var entry in other)
            {
                row = Add(row, entry.Key, sign * entry.Count, owner);
            }
        }

        return row;
    }

    public readonly struct KeyProbe(int key) : IProbe<CountEntry>
    {
        public int Compare(CountEntry item) => item.Key.CompareTo(key);
    }
}
