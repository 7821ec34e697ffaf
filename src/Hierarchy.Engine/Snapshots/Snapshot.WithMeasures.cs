using System.Runtime.InteropServices;

namespace Hierarchy.Engine;

internal sealed partial class Snapshot
{
    private sealed partial class Writer
    {
        /// <summary>By how much the counts change that a unit has of its own.</summary>
        private readonly Dictionary<int, SortedTree<CountEntry>?> _deltas = [];

        private void WriteMeasures()
        {
            foreach (var slot in _nodes)
            {
                CountUnit(before, slot, -1);
                CountUnit(after, slot, 1);
            }

            foreach (var relationship in _relationships)
            {
                CountAppointment(before, relationship, -1);
                CountAppointment(after, relationship, 1);
            }

            foreach (var (pair, tied) in _pairs)
            {
                if (pair.Type == RelationshipType.CheckedIn)
                {
                    CountCheckIn(pair, (tied.After ? 1 : 0) - (tied.Before ? 1 : 0));
                }
            }

            foreach (var person in ChangedPeople())
            {
                CountPerson(person);
            }

            MergeUpwards();
        }

        private void CountUnit(Snapshot snapshot, int slot, int sign)
        {
            if (slot > snapshot.NodeCount || snapshot.Node(slot).Unit is not { } unit)
            {
                return;
            }

            var status = unit.StatusOn(snapshot.Day);
            if (status is OrgUnitStatus.Planned or OrgUnitStatus.Active)
            {
                Count(slot, MeasureKeys.Units(unit.Kind), sign);
            }

            if (status is OrgUnitStatus.Active)
            {
                Count(slot, MeasureKeys.Organized(unit.Kind), sign);
            }
        }

        private void CountAppointment(Snapshot snapshot, int relationship, int sign)
        {
            if (!snapshot.Counts(relationship))
            {
                return;
            }

            var record = snapshot.Relationship(relationship);
            if (record.Type == RelationshipType.Holds && snapshot.Node(record.Target).Type == NodeType.OrgUnit)
            {
                Count(record.Target, MeasureKeys.Appointments(record.Post.GetValueOrDefault()), sign);
            }
        }

        private void CountCheckIn(Pair pair, int delta)
        {
            var key = after.Node(pair.Source).Type == NodeType.Person
                ? MeasureKeys.CheckedInPeople
                : MeasureKeys.WorkUnit(pair.Source);
            Count(pair.Target, key, delta);
        }

        private void Count(int unit, int key, int delta)
        {
            ref var row = ref CollectionsMarshal.GetValueRefOrAddDefault(_deltas, unit, out _);
            row = CountRow.Add(row, key, delta, Owner);
        }

        /// <summary>The people whose residence, membership or matrices may have changed.</summary>
        private HashSet<int> ChangedPeople()
        {
            var people = new HashSet<int>();
            foreach (var slot in _nodes)
            {
                if (after.Node(slot).Type == NodeType.Person)
                {
                    people.Add(slot);
                }
            }

            foreach (var pair in _pairs.Keys)
            {
                var type = after.Node(pair.Source).Type;
                if (type == NodeType.Person && pair.Type is RelationshipType.LivesIn or RelationshipType.WorksAt or RelationshipType.InMatrix)
                {
                    people.Add(pair.Source);
                }
                else if (type == NodeType.WorkUnit && pair.Type == RelationshipType.InMatrix && before.List(pair.Source, ListKind.Employees) is { } employees)
                {
                    people.EnsureCapacity(people.Count + employees.Count);
                    foreach (var person in employees)
                    {
                        people.Add(person);
                    }
                }
            }

            return people;
        }

        /// <summary>Belongs after minus belongs before, never the number of ways; and the same for living and membership.</summary>
        private void CountPerson(int person)
        {
            var was = new Resident(before, person);
            var now = new Resident(after, person);
            if (was.Home != now.Home)
            {
                CountAll(was, -1);
                CountAll(now, 1);
                return;
            }

            if (now.Home == 0)
            {
                return;
            }

            Count(now.Home, MeasureKeys.PartyMembers, now.Party - was.Party);
            foreach (var matrix in was.Matrices)
            {
                if (!now.Matrices.Contains(matrix))
                {
                    Count(now.Home, MeasureKeys.Matrix(matrix), -1);
                }
            }

            foreach (var matrix in now.Matrices)
            {
                if (!was.Matrices.Contains(matrix))
                {
                    Count(now.Home, MeasureKeys.Matrix(matrix), 1);
                }
            }
        }

        private void CountAll(Resident resident, int sign)
        {
            if (resident.Home == 0)
            {
                return;
            }

            Count(resident.Home, MeasureKeys.Residents, sign);
            Count(resident.Home, MeasureKeys.PartyMembers, sign * resident.Party);
            foreach (var matrix in resident.Matrices)
            {
                Count(resident.Home, MeasureKeys.Matrix(matrix), sign);
            }
        }

        /// <summary>Merges what was gathered upwards from the deepest units on, so that each ancestor is written once.</summary>
        private void MergeUpwards()
        {
            var levels = new List<List<int>>();
            foreach (var unit in _deltas.Keys)
            {
                LevelOf(levels, unit).Add(unit);
            }

            for (var level = levels.Count - 1; level >= 0; level--)
            {
                foreach (var unit in levels[level])
                {
                    var delta = _deltas[unit];
                    if (delta is null)
                    {
                        continue;
                    }

                    ref var row = ref after._rows.Edit(unit);
                    row = CountRow.AddAll(row, delta, 1, Owner);
                    var parent = after.Parent(unit);
                    if (parent == 0 || level == 0)
                    {
                        continue;
                    }

                    ref var above = ref CollectionsMarshal.GetValueRefOrAddDefault(_deltas, parent, out var known);
                    above = CountRow.AddAll(above, delta, 1, Owner);
                    if (!known)
                    {
                        levels[level - 1].Add(parent);
                    }
                }
            }
        }

        private List<int> LevelOf(List<List<int>> levels, int unit)
        {
            var level = after.DepthOf(unit);
            while (levels.Count <= level)
            {
                levels.Add([]);
            }

            return levels[level];
        }
    }
}
