using System.Runtime.InteropServices;

namespace Hierarchy.Engine;

internal sealed partial class Snapshot
{
    private sealed partial class Writer
    {
        /// <summary>Takes nodes out of the lists of the whole graph: those that leave one and those that stand elsewhere in it.</summary>
        private void RemoveListed()
        {
            foreach (var slot in _nodes)
            {
                if (IndexOf(before, slot) is { } index && (IndexOf(after, slot) != index || _moved.Contains(slot)))
                {
                    after._listed[index] = ChangeKeyed(after._listed[index], slot, add: false);
                }

                if (IsChartered(before, slot))
                {
                    after.Chartered = ChangeKeyed(after.Chartered, slot, add: false);
                }
            }
        }

        /// <summary>Puts nodes into the lists of the whole graph: those that enter one and those that stand elsewhere in it.</summary>
        private void AddListed()
        {
            var loaded = new List<int>?[after._listed.Length];
            foreach (var slot in _nodes)
            {
                if (IndexOf(after, slot) is { } index && (IndexOf(before, slot) != index || _moved.Contains(slot)))
                {
                    if (after._listed[index].IsEmpty)
                    {
                        (loaded[index] ??= []).Add(slot);
                    }
                    else
                    {
                        after._listed[index] = ChangeKeyed(after._listed[index], slot, add: true);
                    }
                }

                if (IsChartered(after, slot))
                {
                    after.Chartered = ChangeKeyed(after.Chartered, slot, add: true);
                }
            }

            Load(loaded);
        }

        /// <summary>What fills an empty list is sorted once, not searched for one by one.</summary>
        private void Load(List<int>?[] loaded)
        {
            for (var index = 0; index < loaded.Length; index++)
            {
                if (loaded[index] is { } list)
                {
                    var slots = CollectionsMarshal.AsSpan(list);
                    KeySort.Sort(after, slots);
                    after._listed[index] = SortedItems<int>.Of(slots, Owner);
                }
            }
        }

        /// <summary>In which list of the whole graph a node stands; null = in none.</summary>
        public static int? IndexOf(Snapshot snapshot, int slot)
        {
            if (slot > snapshot.NodeCount)
            {
                return null;
            }

            if (snapshot.IsOpen(slot))
            {
                return (int)snapshot.Node(slot).Type;
            }

            return snapshot.Node(slot).StatusOn(snapshot.Day) == OrgUnitStatus.Closed ? ClosedUnitsIndex : null;
        }

        private static bool IsChartered(Snapshot snapshot, int slot)
            => slot <= snapshot.NodeCount && snapshot.Node(slot).Charter is not null;
    }
}
