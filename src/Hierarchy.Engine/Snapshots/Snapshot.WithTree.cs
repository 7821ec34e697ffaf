namespace Hierarchy.Engine;

internal sealed partial class Snapshot
{
    private sealed partial class Writer
    {
        /// <summary>Who may write on in the rows that were written last.</summary>
        private object _rowOwner = new();

        /// <summary>
        /// Takes moved units from their old parents and gives them to the new ones, one after the other; with each the counts of its
        /// ancestors follow, so that after every step a row is what the unit has of its own and the rows of its children.
        /// </summary>
        private void WriteTree()
        {
            var units = MovedUnits();
            foreach (var (unit, _) in units)
            {
                ChangeRoots(unit, before, add: false);
                Carry(unit, sign: -1);
                after._parents.Edit(unit) = 0;
            }

            foreach (var (unit, parent) in units)
            {
                after._parents.Edit(unit) = parent;
                Carry(unit, sign: 1);
            }

            foreach (var (unit, _) in units)
            {
                ChangeRoots(unit, after, add: true);
            }
        }

        /// <summary>
        /// The units with another parent, another place among roots, or that open or close, with the parent that they have now.
        /// </summary>
        private List<(int Unit, int Parent)> MovedUnits()
        {
            var candidates = new HashSet<int>();
            foreach (var slot in _nodes)
            {
                if (after.Node(slot).Type == NodeType.OrgUnit)
                {
                    candidates.Add(slot);
                }
            }

            foreach (var pair in _pairs.Keys)
            {
                if (pair.Type == RelationshipType.PartOf)
                {
                    candidates.Add(pair.Source);
                }
            }

            var moved = new List<(int, int)>();
            foreach (var unit in candidates)
            {
                var parent = after.FindParent(unit);
                var known = unit <= before.NodeCount;
                if (!known || parent != before.Parent(unit) || _moved.Contains(unit) || before.IsOpen(unit) != after.IsOpen(unit))
                {
                    moved.Add((unit, parent));
                }
            }

            return moved;
        }

        private void ChangeRoots(int unit, Snapshot snapshot, bool add)
        {
            if (unit <= snapshot.NodeCount && snapshot.IsOpen(unit) && snapshot.Parent(unit) == 0)
            {
                after.Roots = ChangeChildren(after.Roots, unit, add);
            }
        }

        /// <summary>Adds the row of a unit to those of its ancestors, or takes it away: a large one is only noted there.</summary>
        private void Carry(int unit, int sign)
        {
            var row = after.Row(unit);
            var isLarge = row.Tree is not null;
            var measures = isLarge ? MeasureKeys.MeasuresOf(row) : default;
            if (isLarge)
            {
                // The rows as they are now are noted in others: from here on all are copied before they are written.
                _rowOwner = new object();
            }

            var steps = 0;
            for (var above = after.Parent(unit); above != 0 && steps < MaxSteps; above = after.Parent(above))
            {
                ref var stored = ref after._rows.Edit(above);
                stored = isLarge
                    ? PendingRow.Add(stored, row, measures, sign, _rowOwner)
                    : CountRow.AddAll(after.Row(above), row, sign, _rowOwner).Stored;
                steps++;
            }
        }
    }
}
