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

    public int Count => _places.Count;

    public int UnitAt(int index) => (int)(_places[index] >> KeyBits);

    public void Add(int unit, int key, int delta)
    {
        if (delta != 0)
        {
            _places.Add(((long)unit << KeyBits) | (uint)key);
            _deltas.Add(delta);
        }
    }

    /// <summary>Takes over what another one has at an index.</summary>
    public void Add(CountDeltas other, int index)
    {
        _places.Add(other._places[index]);
        _deltas.Add(other._deltas[index]);
    }

    public void AddAll(int unit, SortedItems<CountEntry> deltas)
    {
        foreach (var (key, delta) in deltas)
        {
            Add(unit, key, delta);
        }
    }

    /// <summary>The sums of each unit, unit by unit; a unit whose changes even out is left out.</summary>
    public List<(int Unit, SortedItems<CountEntry> Deltas)> AddUp()
    {
        var places = CollectionsMarshal.AsSpan(_places);
        var deltas = CollectionsMarshal.AsSpan(_deltas);
        places.Sort(deltas);
        var sums = new CountEntry[places.Length];
        var units = new List<(int, SortedItems<CountEntry>)>();
        var (start, end) = (0, 0);
        for (var i = 0; i < places.Length;)
        {
            var place = places[i];
            var sum = 0;
            for (; i < places.Length && places[i] == place; i++)
            {
                sum += deltas[i];
            }

            if (sum != 0)
            {
                sums[end++] = new CountEntry((int)place, sum);
            }

            var unit = (int)(place >> KeyBits);
            if (end > start && (i == places.Length || UnitAt(i) != unit))
            {
                units.Add((unit, new SortedItems<CountEntry>(sums, start, end - start)));
                start = end;
            }
        }

        return units;
    }
}
