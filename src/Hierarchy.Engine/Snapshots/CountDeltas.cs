using System.Runtime.InteropServices;

namespace Hierarchy.Engine;

/// <summary>
/// By how much counts of units change: gathered in no order, then sorted and added up once, so that each unit's row is written once however
/// many changes it gets.
/// </summary>
internal sealed class CountDeltas
{
    private const int KeyBits = 32;

    /// <summary>The unit above the key.</summary>
    private readonly List<long> _places = [];
    private readonly List<int> _deltas = [];

    /// <summary>What is gathered unit by unit comes sorted, and mostly so do their parents.</summary>
    private bool _isSorted = true;

    public void Add(int unit, int key, int delta)
    {
        if (delta == 0)
        {
            return;
        }

        var place = ((long)unit << KeyBits) | (uint)key;
        _isSorted &= _places.Count == 0 || _places[^1] <= place;
        _places.Add(place);
        _deltas.Add(delta);
    }

    public void AddAll(int unit, SortedItems<CountEntry> deltas)
    {
        foreach (var (key, delta) in deltas)
        {
            Add(unit, key, delta);
        }
    }

    /// <summary>
    /// The sums of each unit, unit by unit; a unit whose changes even out is left out. They are there until the next unit is asked for: of
    /// 100,000 kept in a list half the time went to memory that nobody had touched yet.
    /// </summary>
    public IEnumerable<(int Unit, SortedItems<CountEntry> Deltas)> AddUp()
    {
        if (!_isSorted)
        {
            CollectionsMarshal.AsSpan(_places).Sort(CollectionsMarshal.AsSpan(_deltas));
            _isSorted = true;
        }

        var sums = new CountEntry[4];
        for (var i = 0; i < _places.Count;)
        {
            var unit = UnitOf(_places[i]);
            var count = 0;
            while (i < _places.Count && UnitOf(_places[i]) == unit)
            {
                var place = _places[i];
                var sum = 0;
                for (; i < _places.Count && _places[i] == place; i++)
                {
                    sum += _deltas[i];
                }

                if (sum != 0)
                {
                    if (count == sums.Length)
                    {
                        Array.Resize(ref sums, 2 * count);
                    }

                    sums[count++] = new CountEntry((int)place, sum);
                }
            }

            if (count > 0)
            {
                yield return (unit, new SortedItems<CountEntry>(sums, 0, count));
            }
        }
    }

    private static int UnitOf(long place) => (int)(place >> KeyBits);
}
