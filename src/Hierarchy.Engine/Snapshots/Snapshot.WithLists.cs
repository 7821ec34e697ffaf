namespace Hierarchy.Engine;

internal sealed partial class Snapshot
{
    private sealed partial class Writer
    {
        /// <summary>
        /// Two nodes tied by relationships of one type: lists name the other end once, however many tie them. With whether they were tied
        /// before and are now.
        /// </summary>
        private readonly record struct Pair(RelationshipType Type, int Source, int Target, bool Leads)
        {
            /// <summary>Written out: the generated one is several times as slow, and there is one pair for every relationship.</summary>
            public override int GetHashCode() => (((((Source * 397) ^ Target) * 397) ^ (int)Type) * 2) + (Leads ? 1 : 0);
        }

        private readonly Dictionary<Pair, (bool Before, bool After)> _pairs = [];

        /// <summary>
        /// Takes everything out with the old order, then puts everything in with the new one: in between all trees are in both.
        /// </summary>
        private void WriteLists()
        {
            GatherPairs();
            foreach (var (pair, tied) in _pairs)
            {
                if (tied.Before && (!tied.After || IsMoved(pair)))
                {
                    Change(pair, add: false);
                }
            }

            ChangeAppointments(add: false);
            RemoveListed();
            foreach (var (pair, tied) in _pairs)
            {
                if (tied.After && (!tied.Before || IsMoved(pair)))
                {
                    Change(pair, add: true);
                }
            }

            ChangeAppointments(add: true);
            AddListed();
        }

        private void GatherPairs()
        {
            foreach (var slot in _moved)
            {
                GatherAt(slot);
            }

            foreach (var relationship in _relationships)
            {
                Gather(relationship);
            }
        }

        /// <summary>The pairs that stand in ordered lists under the key of a node.</summary>
        private void GatherAt(int node)
        {
            foreach (var rule in RelationshipRule.All)
            {
                foreach (var relationship in after.Incident(node, rule.Type, incoming: false))
                {
                    Gather(relationship);
                    if (rule.Type == RelationshipType.Holds)
                    {
                        _relationships.Add(relationship);
                    }
                }

                if (rule.Type is RelationshipType.InMatrix or RelationshipType.CheckedIn or RelationshipType.Serves)
                {
                    foreach (var relationship in after.Incident(node, rule.Type, incoming: true))
                    {
                        if (ListRules.AtSource(rule.Type, SourceTypeOf(relationship)) is not null)
                        {
                            Gather(relationship);
                        }
                    }
                }
            }
        }

        private void Gather(int relationship)
        {
            var record = after.Relationship(relationship);
            if (record.Type is RelationshipType.Holds or RelationshipType.SucceededBy)
            {
                return;
            }

            Gather(new Pair(record.Type, record.Source, record.Target, Leads: false));
            if (record.Type == RelationshipType.InMatrix)
            {
                Gather(new Pair(record.Type, record.Source, record.Target, Leads: true));
            }
        }

        private void Gather(Pair pair)
        {
            if (!_pairs.ContainsKey(pair))
            {
                _pairs.Add(pair, (IsTied(before, pair), IsTied(after, pair)));
            }
        }

        private bool IsTied(Snapshot snapshot, Pair pair)
        {
            // Relationships never leave a node: those of the new snapshot that the old one does not know count for nothing there.
            foreach (var relationship in after.Between(pair.Source, pair.Type, pair.Target))
            {
                if (snapshot.Counts(relationship) && (!pair.Leads || snapshot.Relationship(relationship).Role == MatrixRole.Lead))
                {
                    return true;
                }
            }

            return false;
        }

        /// <summary>Whether a list that the pair stands in names the end that took another place.</summary>
        private bool IsMoved(Pair pair)
            => _moved.Contains(pair.Source)
                || (_moved.Contains(pair.Target) && ListRules.AtSource(pair.Type, after.Node(pair.Source).Type) is not null);

        private NodeType SourceTypeOf(int relationship) => after.Node(after.Relationship(relationship).Source).Type;

        private void Change(Pair pair, bool add)
        {
            var sourceType = after.Node(pair.Source).Type;
            if (pair.Leads)
            {
                Change(pair.Target, ListKind.Leads, pair.Source, add);
                return;
            }

            if (ListRules.AtTarget(pair.Type, sourceType) is { } atTarget)
            {
                Change(pair.Target, atTarget, pair.Source, add);
            }

            if (ListRules.AtSource(pair.Type, sourceType) is { } atSource)
            {
                Change(pair.Source, atSource, pair.Target, add);
            }
        }

        private void Change(int node, ListKind kind, int item, bool add)
        {
            var list = after.List(node, kind);
            after.SetList(node, kind, kind == ListKind.Children ? ChangeChildren(list, item, add) : ChangeKeyed(list, item, add));
        }

        private SortedItems<int> ChangeChildren(SortedItems<int> list, int item, bool add)
            => add ? list.With(item, new ChildProbe(after, item), Owner) : list.Without(new ChildProbe(before, item), Owner);

        private SortedItems<int> ChangeKeyed(SortedItems<int> list, int item, bool add)
            => add ? list.With(item, new NodeKeyProbe(after, item), Owner) : list.Without(new NodeKeyProbe(before, item), Owner);

        private void ChangeAppointments(bool add)
        {
            var snapshot = add ? after : before;
            foreach (var relationship in _relationships)
            {
                if (after.Relationship(relationship).Type != RelationshipType.Holds || !snapshot.Counts(relationship))
                {
                    continue;
                }

                var place = after.Relationship(relationship).Target;
                var list = after.List(place, ListKind.Appointments);
                var probe = new AppointmentPlace.Probe(snapshot, AppointmentPlace.Of(snapshot, relationship));
                after.SetList(place, ListKind.Appointments, add ? list.With(relationship, probe, Owner) : list.Without(probe, Owner));
            }
        }
    }
}
