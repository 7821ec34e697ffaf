namespace Hierarchy.Engine;

internal sealed partial class Snapshot
{
    private sealed partial class Loader
    {
        /// <summary>By relationship: it is asked at both ends, where reading records would wait for memory.</summary>
        private Named[] _named = [];

        /// <summary>
        /// The lists of all nodes: relationships are dealt out to the nodes at which they stand, other ends are walked in the order of the
        /// lists that name them, so that each list comes sorted.
        /// </summary>
        private void LoadLists(int[] byKey, int[] units)
        {
            var incident = LoadIncident();
            var lists = CountLists();
            foreach (var unit in units)
            {
                Deal(unit, incident[unit], lists, children: true);
            }

            foreach (var node in byKey)
            {
                Deal(node, incident[node], lists, children: false);
            }

            var packer = new ListPacker(_snapshot);
            for (var node = 1; node <= _snapshot.NodeCount; node++)
            {
                packer.Add(node, incident[node], lists.ItemsOf(node), lists.KindsOf(node));
            }

            packer.Finish();
        }

        /// <summary>The relationships at each node, as <see cref="IncidentProbe"/> orders them.</summary>
        private Dealt LoadIncident()
        {
            var dealt = new Dealt(_snapshot.NodeCount);
            for (var slot = 1; slot <= _snapshot.RelationshipCount; slot++)
            {
                ref readonly var record = ref _snapshot.Relationship(slot);
                dealt.Expect(record.Source, 1);
                dealt.Expect(record.Target, record.Source != record.Target ? 1 : 0);
            }

            dealt.Begin(withKinds: false);
            for (var slot = 1; slot <= _snapshot.RelationshipCount; slot++)
            {
                ref readonly var record = ref _snapshot.Relationship(slot);
                dealt.Add(record.Source, slot);
                if (record.Source != record.Target)
                {
                    dealt.Add(record.Target, slot);
                }
            }

            var order = new IncidentSort(_snapshot);
            for (var node = 1; node <= _snapshot.NodeCount; node++)
            {
                order.Sort(node, dealt[node]);
            }

            return dealt;
        }

        /// <summary>Notes what is named where, and makes room for as many entries as each node may get.</summary>
        private Dealt CountLists()
        {
            var dealt = new Dealt(_snapshot.NodeCount);
            _named = new Named[_snapshot.RelationshipCount + 1];
            for (var slot = 1; slot <= _snapshot.RelationshipCount; slot++)
            {
                if (!_snapshot.Counts(slot))
                {
                    continue;
                }

                ref readonly var record = ref _snapshot.Relationship(slot);
                var sourceType = _snapshot.Node(record.Source).Type;
                var isNamed = record.Type == RelationshipType.Holds || ListRules.AtTarget(record.Type, sourceType) is not null;
                var atSource = ListRules.AtSource(record.Type, sourceType) is not null;
                dealt.Expect(record.Target, (isNamed ? 1 : 0) + (IsLead(in record) ? 1 : 0));
                dealt.Expect(record.Source, atSource ? 1 : 0);
                _named[slot] = (isNamed ? Named.AtTarget : Named.Nowhere) | (atSource ? Named.AtSource : Named.Nowhere);
            }

            dealt.Begin(withKinds: true);
            return dealt;
        }

        /// <summary>Names a node in the lists of the nodes that it is tied to: as their child, or everywhere else.</summary>
        private void Deal(int node, ReadOnlySpan<int> incident, Dealt lists, bool children)
        {
            foreach (var relationship in incident)
            {
                if (_named[relationship] == Named.Nowhere)
                {
                    continue;
                }

                ref readonly var record = ref _snapshot.Relationship(relationship);
                if ((record.Type == RelationshipType.PartOf) != children)
                {
                    continue;
                }

                if (record.Source == node)
                {
                    DealToTarget(relationship, in record, lists);
                }
                else if ((_named[relationship] & Named.AtSource) != Named.Nowhere)
                {
                    lists.Add(record.Source, node, ListRules.AtSource(record.Type, _snapshot.Node(record.Source).Type).GetValueOrDefault());
                }
            }
        }

        private void DealToTarget(int relationship, in RelationshipRecord record, Dealt lists)
        {
            if (record.Type == RelationshipType.Holds)
            {
                lists.Add(record.Target, relationship, ListKind.Appointments);
            }
            else if (ListRules.AtTarget(record.Type, _snapshot.Node(record.Source).Type) is { } atTarget)
            {
                lists.Add(record.Target, record.Source, atTarget);
            }

            if (IsLead(in record))
            {
                lists.Add(record.Target, record.Source, ListKind.Leads);
            }
        }

        /// <summary>Whose lists a relationship adds an end to.</summary>
        [Flags]
        private enum Named : byte
        {
            /// <summary>It counts nowhere.</summary>
            Nowhere = 0,

            /// <summary>The target's: they name the source.</summary>
            AtTarget = 1,

            /// <summary>The source's: they name the target.</summary>
            AtSource = 2,
        }

        private static bool IsLead(in RelationshipRecord record)
            => record is { Type: RelationshipType.InMatrix, Role: MatrixRole.Lead };
    }
}
