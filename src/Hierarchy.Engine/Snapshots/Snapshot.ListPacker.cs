namespace Hierarchy.Engine;

internal sealed partial class Snapshot
{
    /// <summary>Packs the lists of one node after the other into the pages of a snapshot that is loaded.</summary>
    private sealed class ListPacker(Snapshot snapshot)
    {
        private const int Kinds = (int)ListKind.SubBodies + 1;
        private readonly ListPage.Builder _builder = new();
        private int[] _sorted = new int[64];
        private int _page;

        /// <param name="node">The node; they come in the order of their slots.</param>
        /// <param name="incident">The relationships at it, in order.</param>
        /// <param name="items">What stands in its other lists; those of one list are in order, but for appointments.</param>
        /// <param name="kinds">In which list each of them stands.</param>
        public void Add(int node, ReadOnlySpan<int> incident, ReadOnlySpan<int> items, ReadOnlySpan<ListKind> kinds)
        {
            if (node >> ListPage.Bits != _page)
            {
                Finish();
                _page = node >> ListPage.Bits;
            }

            _builder.Add(node, ListKind.Incident, ListOf(incident));
            if (items.IsEmpty)
            {
                return;
            }

            Span<int> ends = stackalloc int[Kinds];
            Part(items, kinds, ends);
            var start = 0;
            for (var kind = 0; kind < Kinds; kind++)
            {
                var list = Distinct(_sorted.AsSpan(start..ends[kind]));
                if ((ListKind)kind == ListKind.Appointments)
                {
                    SortAppointments(list);
                }

                _builder.Add(node, (ListKind)kind, ListOf(list));
                start = ends[kind];
            }
        }

        /// <summary>Writes the page that was begun.</summary>
        public void Finish()
        {
            if (!_builder.IsEmpty)
            {
                snapshot._lists.Edit(_page) = _builder.Build();
            }
        }

        /// <summary>Parts items by kind and keeps the order of each kind's.</summary>
        private void Part(ReadOnlySpan<int> items, ReadOnlySpan<ListKind> kinds, Span<int> ends)
        {
            if (items.Length > _sorted.Length)
            {
                _sorted = new int[Math.Max(items.Length, _sorted.Length * 2)];
            }

            ends.Clear();
            foreach (var kind in kinds)
            {
                if ((int)kind + 1 < Kinds)
                {
                    ends[(int)kind + 1]++;
                }
            }

            for (var kind = 1; kind < Kinds; kind++)
            {
                ends[kind] += ends[kind - 1];
            }

            // Now they are where the kinds begin; each item moves that of its kind on, and at last they are where the kinds end.
            for (var i = 0; i < items.Length; i++)
            {
                _sorted[ends[(int)kinds[i]]++] = items[i];
            }
        }

        /// <summary>Several relationships may tie the same two nodes: the list names the other end once.</summary>
        private static Span<int> Distinct(Span<int> list)
        {
            var count = 0;
            foreach (var item in list)
            {
                if (count == 0 || list[count - 1] != item)
                {
                    list[count++] = item;
                }
            }

            return list[..count];
        }

        private void SortAppointments(Span<int> appointments)
            => appointments.Sort((x, y) => AppointmentPlace.Of(snapshot, x).CompareTo(AppointmentPlace.Of(snapshot, y)));

        private SortedItems<int> ListOf(ReadOnlySpan<int> sorted) => SortedItems<int>.Of(sorted, snapshot.Owner);
    }
}
