namespace Hierarchy.Engine;

/// <summary>
/// From a hash to candidate slots: append-only, one writer, readers without a lock, shared by all published snapshots. It may name slots
/// that a snapshot does not have or that have changed since: each hit is checked against the snapshot. A preview writes into an index of
/// its own above the shared one.
/// </summary>
internal sealed class SlotIndex(SlotIndex? below = null)
{
    /// <summary>Cells: hash in the upper half, slot in the lower; 0 = empty. Linear probing, at most half full.</summary>
    private long[] _cells = new long[16];
    private int _used;

    /// <summary>Adds a candidate unless it is there.</summary>
    public void Add(int hash, int slot)
    {
        if (below is not null && below.Contains(hash, slot))
        {
            return;
        }

        if (_used * 2 >= _cells.Length)
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
            for (var at = hash & (cells.Length - 1); ; at = (at + 1) & (cells.Length - 1))
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

    private static bool Put(long[] cells, long cell)
    {
        var at = (int)(cell >> 32) & (cells.Length - 1);
        while (cells[at] != 0)
        {
            if (cells[at] == cell)
            {
                return false;
            }

            at = (at + 1) & (cells.Length - 1);
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
        var cells = new long[_cells.Length * 2];
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
