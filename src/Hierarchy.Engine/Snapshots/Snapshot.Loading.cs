using System.Runtime.InteropServices;

namespace Hierarchy.Engine;

internal sealed partial class Snapshot
{
    /// <summary>
    /// Makes the snapshot of a whole graph at once: what is kept in an order is sorted once and filled from the left, where
    /// <see cref="Writer"/> would search the place of each.
    /// </summary>
    private sealed partial class Loader
    {
        private readonly Snapshot _snapshot;

        private Loader(GraphImage image, DateOnly day)
            => _snapshot = new Snapshot(
                new Snapshot(image.Revision, day, image.Nodes.Count, image.Relationships.Count), image.Revision, day, preview: false);

        /// <summary>
        /// The snapshot; null when the graph is not as it should be, with something twice, several parents of a unit or a ring of units:
        /// then only the order of the facts says what it means.
        /// </summary>
        /// <exception cref="ImpossibleFactException">A relationship ends at a node that does not exist.</exception>
        public static Snapshot? Load(GraphImage image, DateOnly day)
        {
            var loader = new Loader(image, day);
            return loader.LoadRecords(image) && loader.LoadOrders() ? loader._snapshot : null;
        }

        /// <returns>Whether nothing stands in the image twice.</returns>
        private bool LoadRecords(GraphImage image)
        {
            var texts = new TextArena();
            foreach (var node in image.Nodes)
            {
                _snapshot.PutNode(node, texts);
            }

            foreach (var relationship in image.Relationships)
            {
                _snapshot.PutRelationship(relationship);
            }

            return _snapshot.NodeCount == image.Nodes.Count && _snapshot.RelationshipCount == image.Relationships.Count;
        }

        /// <returns>Whether the open units are a forest.</returns>
        private bool LoadOrders()
        {
            var byKey = NodesByKey();
            var units = UnitsAsSiblings(byKey);
            LoadListed(byKey);
            LoadLists(byKey, units);
            _snapshot.Roots = SortedItems<int>.Of(CollectionsMarshal.AsSpan(LoadParents(units)), Owner);
            LoadAgenda();
            if (!LoadMeasures())
            {
                return false;
            }

            _snapshot.Seal();
            return true;
        }

        private object Owner => _snapshot.Owner;

        private int[] NodesByKey()
        {
            var slots = new int[_snapshot.NodeCount];
            for (var i = 0; i < slots.Length; i++)
            {
                slots[i] = i + 1;
            }

            KeySort.Sort(_snapshot, slots);
            return slots;
        }

        /// <summary>All units in the order of siblings.</summary>
        private int[] UnitsAsSiblings(int[] byKey)
        {
            int[] units = Array.FindAll(byKey, slot => _snapshot.Node(slot).Type == NodeType.OrgUnit);
            var places = new ulong[units.Length];
            for (var i = 0; i < places.Length; i++)
            {
                // 33 bits for the order, in which those without one come last, and 31 for the place by code.
                var order = _snapshot.Node(units[i]).Order is { } given ? (long)given - int.MinValue : 1L << 32;
                places[i] = ((ulong)order << 31) | (uint)i;
            }

            Array.Sort(places, units);
            return units;
        }

        private void LoadListed(int[] byKey)
        {
            var listed = Array.ConvertAll(_snapshot._listed, _ => new List<int>());
            var chartered = new List<int>();
            foreach (var slot in byKey)
            {
                if (Writer.IndexOf(_snapshot, slot) is { } index)
                {
                    listed[index].Add(slot);
                }

                if (_snapshot.Node(slot).Charter is not null)
                {
                    chartered.Add(slot);
                }
            }

            for (var index = 0; index < listed.Length; index++)
            {
                _snapshot._listed[index] = SortedItems<int>.Of(CollectionsMarshal.AsSpan(listed[index]), Owner);
            }

            _snapshot.Chartered = SortedItems<int>.Of(CollectionsMarshal.AsSpan(chartered), Owner);
        }

        /// <summary>Notes the parents of units.</summary>
        /// <returns>The open units without one, in the order given.</returns>
        private List<int> LoadParents(int[] units)
        {
            var roots = new List<int>();
            foreach (var unit in units)
            {
                var parent = _snapshot.FindParent(unit);
                if (parent != 0)
                {
                    _snapshot._parents.Edit(unit) = parent;
                }
                else if (_snapshot.IsOpen(unit))
                {
                    roots.Add(unit);
                }
            }

            return roots;
        }

        private void LoadAgenda()
        {
            var entries = new List<AgendaEntry>(_snapshot.NodeCount + _snapshot.RelationshipCount);
            Span<AgendaEntry> own = stackalloc AgendaEntry[AgendaEntry.Most];
            for (var slot = 1; slot <= _snapshot.NodeCount; slot++)
            {
                entries.AddRange(own[..AgendaEntry.Of(_snapshot, slot, isNode: true, own)]);
            }

            for (var slot = 1; slot <= _snapshot.RelationshipCount; slot++)
            {
                entries.AddRange(own[..AgendaEntry.Of(_snapshot, slot, isNode: false, own)]);
            }

            // As numbers they are sorted without a call for each comparison.
            var sorted = CollectionsMarshal.AsSpan(entries);
            MemoryMarshal.Cast<AgendaEntry, long>(sorted).Sort();
            _snapshot.Agenda = SortedItems<AgendaEntry>.Of(sorted, Owner);
        }
    }
}
