namespace Hierarchy.Engine;

internal sealed partial class Snapshot
{
    /// <summary>The snapshot in which the facts hold, on a day: the one way from a snapshot to another.</summary>
    /// <param name="facts">In order; of several on one node or relationship the last counts.</param>
    /// <param name="revision">The revision of the result.</param>
    /// <param name="day">The day of the result.</param>
    /// <param name="preview">Whether it is held by its reader alone and no other commit follows it.</param>
    /// <param name="cancellationToken">Gives a preview up.</param>
    /// <exception cref="ImpossibleFactException">A relationship ends at a node that does not exist.</exception>
    public Snapshot With(
        IEnumerable<Fact> facts, Revision revision, DateOnly day, bool preview, CancellationToken cancellationToken = default)
    {
        var after = new Snapshot(this, revision, day, preview);
        new Writer(this, after).Write(facts, cancellationToken);
        after.Seal();
        return after;
    }

    /// <summary>The same revision on another day.</summary>
    public Snapshot On(DateOnly day, CancellationToken cancellationToken = default)
        => day == Day ? this : With([], Revision, day, preview: true, cancellationToken);

    /// <summary>How much starts or ends between this day and another one: the rows that <see cref="On"/> begins with.</summary>
    public int TurnsUntil(DateOnly day)
    {
        var (start, end) = AgendaBetween(day);
        return end - start;
    }

    /// <summary>The places in the agenda of what starts or ends after the earlier of this day and another one, up to the later.</summary>
    private (int Start, int End) AgendaBetween(DateOnly day)
    {
        var first = Math.Min(Day.DayNumber, day.DayNumber) + 1;
        var last = Math.Max(Day.DayNumber, day.DayNumber);
        var start = Agenda.Rank(new AgendaEntry.DayProbe(first), inclusive: false);
        return (start, Math.Max(start, Agenda.Rank(new AgendaEntry.DayProbe(last), inclusive: true)));
    }

    /// <summary>Carries the facts and the day over into a copy: first the records, then the lists, then the measures.</summary>
    private sealed partial class Writer(Snapshot before, Snapshot after)
    {
        /// <summary>Nodes of which a fact or the day has changed something.</summary>
        private readonly HashSet<int> _nodes = [];

        /// <summary>Relationships that a fact, the day or an end has changed or may have changed.</summary>
        private readonly HashSet<int> _relationships = [];

        /// <summary>Nodes whose place in lists has changed.</summary>
        private readonly HashSet<int> _moved = [];

        private readonly TextArena _texts = new();

        private object Owner => after.Owner;

        public void Write(IEnumerable<Fact> facts, CancellationToken cancellationToken)
        {
            foreach (var fact in facts)
            {
                switch (fact)
                {
                    case NodeFact node:
                        Put(node.After);
                        break;
                    case RelationshipFact relationship:
                        Put(relationship.After);
                        break;
                }
            }

            TurnDay();
            SpreadFromNodes();
            cancellationToken.ThrowIfCancellationRequested();
            WriteLists();
            cancellationToken.ThrowIfCancellationRequested();
            WriteTree();
            cancellationToken.ThrowIfCancellationRequested();
            WriteMeasures();
        }

        private void Put(NodeData data)
        {
            var known = after.FindNode(data.Id);
            if (known != 0)
            {
                Schedule(known, isNode: true, add: false);
            }

            var slot = after.PutNode(data, _texts);
            Schedule(slot, isNode: true, add: true);
            _nodes.Add(slot);
        }

        private void Put(RelationshipData data)
        {
            var known = after.FindRelationship(data.Id);
            if (known != 0)
            {
                Schedule(known, isNode: false, add: false);
            }

            var slot = after.PutRelationship(data);
            if (known == 0)
            {
                after.AddIncident(slot);
            }

            Schedule(slot, isNode: false, add: true);
            _relationships.Add(slot);
        }

        /// <summary>Puts the days of a node or relationship on the agenda, or takes them off.</summary>
        private void Schedule(int slot, bool isNode, bool add)
        {
            Span<AgendaEntry> entries = stackalloc AgendaEntry[AgendaEntry.Most];
            foreach (var entry in entries[..AgendaEntry.Of(after, slot, isNode, entries)])
            {
                var probe = new AgendaEntry.Probe(entry);
                after.Agenda = add ? after.Agenda.With(entry, probe, Owner) : after.Agenda.Without(probe, Owner);
            }
        }

        /// <summary>Gathers what starts or ends between the two days; only then does the day change anything.</summary>
        private void TurnDay()
        {
            if (before.Day == after.Day)
            {
                return;
            }

            // What the facts brought is on the agenda, too.
            var (start, end) = after.AgendaBetween(before.Day);
            foreach (var entry in after.Agenda.Range(start, end))
            {
                (entry.IsNode ? _nodes : _relationships).Add(entry.Slot);
            }
        }

        /// <summary>
        /// A node that opens or closes takes the relationships at it with it; one with another key or order takes another place in lists.
        /// </summary>
        private void SpreadFromNodes()
        {
            foreach (var slot in _nodes)
            {
                if (slot > before.NodeCount)
                {
                    continue;
                }

                if (before.IsOpen(slot) != after.IsOpen(slot))
                {
                    foreach (var relationship in after.List(slot, ListKind.Incident))
                    {
                        _relationships.Add(relationship);
                    }
                }

                ref readonly var old = ref before.Node(slot);
                ref readonly var now = ref after.Node(slot);
                if (!old.Key.SequenceEqual(now.Key) || old.SiblingOrder != now.SiblingOrder)
                {
                    _moved.Add(slot);
                }
            }
        }
    }
}
