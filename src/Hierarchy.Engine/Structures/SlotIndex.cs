namespace Hierarchy.Engine;

/// <summary>
/// From a hash to candidate slots: append-only, one writer, readers without a lock, shared by all published snapshots. It may name slots
/// that a snapshot does not have or that have changed since: each hit is checked against the snapshot. A preview writes into an index of
/// its own above the shared one.
/// </summary>
/// <param name="below">The index that it stands above; null = none.</param>
/// <param name="expected">How many candidates it has room for before it grows.</param>
internal sealed class SlotIndex(SlotIndex? below = null, int expected = 0)
{
    private const int MostFull = 4;
    private const int OfParts = 5;

    /// <summary>Cells: hash in the upper half, slot in the lower; 0 = empty. Linear probing, at most four fifths full.</summary>
    private long[] _cells = new long[Math.Max(16, (int)((long)expected * OfParts / MostFull) + 1)];
    private int _used;

    /// <summary>Adds a candidate unless it is there.</summary>
    public void Add(int hash, int slot)
    {
        if (below is not null && below.Contains(hash, slot))
        {
            return;
        }

        if ((long)(_used + 1) * OfParts > (long)_cells.Length * MostFull)
        {
            Grow();
        }

        if (Put(_cells, Cell(hash, slot)))
        {
            _used++;
        }
    }

    /// <summary>The first candidate that <paramref name="match"/> accepts; 0 = none.</summary>
    public int Find<TMatch>(int hash, ref TMatch match)
        where TMatch : struct, ISlotMatch
    {
        for (var index = this; index is not null; index = index.Below)
        {
            var cells = Volatile.Read(ref index._cells);
            for (var at = HomeOf(hash, cells); ; at = at + 1 == cells.Length ? 0 : at + 1)
            {
                var cell = Volatile.Read(ref cells[at]);
                if (cell == 0)
                {
                    break;
                }

                if ((int)(cell >> 32) == hash && match.Accepts((int)cell))
                {
                    return (int)cell;
                }
            }
        }

        return 0;
    }

    private SlotIndex? Below => below;

    private static long Cell(int hash, int slot) => ((long)hash << 32) | (uint)slot;

    /// <summary>Where the search for a hash begins. Cells are as many as need be, not a power of two: little room is left over.</summary>
    private static int HomeOf(int hash, long[] cells) => (int)(((ulong)((uint)hash * 0x9E37_79B9u) * (uint)cells.Length) >> 32);

    private static bool Put(long[] cells, long cell)
    {
        var at = HomeOf((int)(cell >> 32), cells);
        while (cells[at] != 0)
        {
            if (cells[at] == cell)
            {
                return false;
            }

            at = at + 1 == cells.Length ? 0 : at + 1;
        }

        Volatile.Write(ref cells[at], cell);
        return true;
    }

    private bool Contains(int hash, int slot)
    {
        var match = new SameSlot(slot);
        return Find(hash, ref match) != 0;
    }

    private void Grow()
    {
        var cells = new long[_cells.Length + (_cells.Length / 2)];
        foreach (var cell in _cells)
        {
            if (cell != 0)
            {
                Put(cells, cell);
            }
        }

        Volatile.Write(ref _cells, cells);
    }

    private readonly struct SameSlot(int slot) : ISlotMatch
    {
        public bool Accepts(int candidate) => candidate == slot;
    }
}
