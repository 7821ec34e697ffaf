using System.Runtime.InteropServices;

namespace Hierarchy.Engine;

internal sealed partial class Snapshot
{
    private sealed partial class Loader
    {
        private const int KeyBits = 32;
        private readonly Resident _resident = new();

        /// <summary>The counts of the unit at hand, as numbers: the key above the count.</summary>
        private readonly List<long> _counts = [];
        private readonly List<CountEntry> _row = [];
        private readonly RowPool _rows = new();

        /// <summary>Sums up the rows from the deepest units upwards: of what a unit has of its own and of its children's rows.</summary>
        /// <returns>Whether the open units are a forest.</returns>
        private bool LoadMeasures()
        {
            var units = UnitsFromTheRoots();
            if (units.Count != _snapshot.Open(NodeType.OrgUnit).Count)
            {
                return false;
            }

            for (var i = units.Count - 1; i >= 0; i--)
            {
                var unit = units[i];
                _counts.Clear();
                CountOwn(unit);
                foreach (var child in _snapshot.List(unit, ListKind.Children))
                {
                    foreach (var (key, count) in _snapshot.Row(child))
                    {
                        Count(key, count);
                    }
                }

                _snapshot._rows.Edit(unit) = StoredRow();
            }

            return true;
        }

        /// <summary>The open units that can be reached, parents before children. In a broken graph some come twice or never.</summary>
        private List<int> UnitsFromTheRoots()
        {
            var most = _snapshot.Open(NodeType.OrgUnit).Count;
            var units = new List<int>(most);
            foreach (var root in _snapshot.Roots)
            {
                units.Add(root);
            }

            for (var i = 0; i < units.Count && units.Count <= most; i++)
            {
                foreach (var child in _snapshot.List(units[i], ListKind.Children))
                {
                    units.Add(child);
                }
            }

            return units;
        }

        private void CountOwn(int unit)
        {
            ref readonly var node = ref _snapshot.Node(unit);
            Count(MeasureKeys.Units(node.UnitKind), 1);
            Count(MeasureKeys.Organized(node.UnitKind), node.StatusOn(_snapshot.Day) == OrgUnitStatus.Active ? 1 : 0);
            Count(MeasureKeys.CheckedInPeople, _snapshot.List(unit, ListKind.CheckedInPeople).Count);
            foreach (var workUnit in _snapshot.List(unit, ListKind.CheckedInWorkUnits))
            {
                Count(MeasureKeys.WorkUnit(workUnit), 1);
            }

            foreach (var appointment in _snapshot.List(unit, ListKind.Appointments))
            {
                Count(MeasureKeys.Appointments(_snapshot.Relationship(appointment).Post.GetValueOrDefault()), 1);
            }

            foreach (var person in _snapshot.List(unit, ListKind.Residents))
            {
                _resident.Read(_snapshot, person);
                if (_resident.Home == unit)
                {
                    CountResident();
                }
            }
        }

        private void CountResident()
        {
            Count(MeasureKeys.Residents, 1);
            Count(MeasureKeys.PartyMembers, _resident.Party);
            foreach (var matrix in _resident.Matrices)
            {
                Count(MeasureKeys.Matrix(matrix), 1);
            }
        }

        private void Count(int key, int count)
        {
            if (count != 0)
            {
                _counts.Add(((long)key << KeyBits) | (uint)count);
            }
        }

        /// <summary>The counts, those of one key added up, as <see cref="SortedItems{T}.Stored"/>.</summary>
        private object? StoredRow()
        {
            _counts.Sort();
            _row.Clear();
            foreach (var count in _counts)
            {
                var entry = new CountEntry((int)(count >> KeyBits), (int)count);
                if (_row.Count > 0 && _row[^1].Key == entry.Key)
                {
                    _row[^1] = new CountEntry(entry.Key, _row[^1].Count + entry.Count);
                }
                else
                {
                    _row.Add(entry);
                }
            }

            return _rows.Stored(CollectionsMarshal.AsSpan(_row), Owner);
        }
    }
}
