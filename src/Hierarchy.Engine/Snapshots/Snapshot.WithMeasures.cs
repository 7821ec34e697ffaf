namespace Hierarchy.Engine;

internal sealed partial class Snapshot
{
    private sealed partial class Writer
    {
        /// <summary>By how much the counts change that a unit has of its own.</summary>
        private readonly CountDeltas _deltas = new();

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

            CountPeople();
            MergeUpwards();
        }

        private void CountUnit(Snapshot snapshot, int slot, int sign)
        {
            if (slot > snapshot.NodeCount || snapshot.Node(slot).Type != NodeType.OrgUnit)
            {
                return;
            }

            ref readonly var unit = ref snapshot.Node(slot);
            var status = unit.StatusOn(snapshot.Day);
            if (status is OrgUnitStatus.Planned or OrgUnitStatus.Active)
            {
                Count(slot, MeasureKeys.Units(unit.UnitKind), sign);
            }

            if (status is OrgUnitStatus.Active)
            {
                Count(slot, MeasureKeys.Organized(unit.UnitKind), sign);
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

        private void Count(int unit, int key, int delta) => _deltas.Add(unit, key, delta);

        /// <summary>Merges what was gathered upwards from the deepest units on, so that each ancestor is written once.</summary>
        private void MergeUpwards()
        {
            var levels = Levels();
            for (var level = levels.Count - 1; level >= 0; level--)
            {
                foreach (var (unit, deltas) in levels[level].AddUp())
                {
                    after._rows.Edit(unit) = CountRow.AddAll(after.Row(unit), deltas, 1, _rowOwner).Stored;
                    var parent = after.Parent(unit);
                    if (parent != 0 && level > 0)
                    {
                        levels[level - 1].AddAll(parent, deltas);
                    }
                }
            }
        }

        /// <summary>The gathered changes by the depth of their units.</summary>
        private List<CountDeltas> Levels()
        {
            var levels = new List<CountDeltas>();
            foreach (var (unit, deltas) in _deltas.AddUp())
            {
                var level = after.DepthOf(unit);
                while (levels.Count <= level)
                {
                    levels.Add(new CountDeltas());
                }

                levels[level].AddAll(unit, deltas);
            }

            return levels;
        }
    }
}
