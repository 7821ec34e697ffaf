namespace Hierarchy.Engine;

/// <summary>Keeps short rows that are equal once: one household counts like the next.</summary>
internal sealed class RowPool
{
    /// <summary>Longer rows are hardly ever equal.</summary>
    private const int Longest = 8;

    /// <summary>So that looking for equal rows stays cheap where there are none.</summary>
    private const int MostRows = 10_000;

    private readonly HashSet<CountEntry[]> _rows = new(new ByContent());

    /// <summary>The row of sorted entries as <see cref="SortedItems{T}.Stored"/>.</summary>
    public object? Stored(ReadOnlySpan<CountEntry> entries, object owner)
    {
        if (entries.Length is 0 or > Longest)
        {
            return SortedItems<CountEntry>.Of(entries, owner).Stored;
        }

        var known = _rows.GetAlternateLookup<ReadOnlySpan<CountEntry>>();
        if (known.TryGetValue(entries, out var row))
        {
            return row;
        }

        row = entries.ToArray();
        if (_rows.Count < MostRows)
        {
            _rows.Add(row);
        }

        return row;
    }

    private sealed class ByContent : IEqualityComparer<CountEntry[]>, IAlternateEqualityComparer<ReadOnlySpan<CountEntry>, CountEntry[]>
    {
        public bool Equals(CountEntry[]? x, CountEntry[]? y) => x.AsSpan().SequenceEqual(y);

        public bool Equals(ReadOnlySpan<CountEntry> alternate, CountEntry[] other) => alternate.SequenceEqual(other);

        public int GetHashCode(CountEntry[] row) => GetHashCode(row.AsSpan());

        public int GetHashCode(ReadOnlySpan<CountEntry> alternate)
        {
            var hash = default(HashCode);
            foreach (var entry in alternate)
            {
                hash.Add(((long)entry.Key << 32) | (uint)entry.Count);
            }

            return hash.ToHashCode();
        }

        public CountEntry[] Create(ReadOnlySpan<CountEntry> alternate) => alternate.ToArray();
    }
}
