using System.Text;

namespace Hierarchy.Engine;

/// <summary>
/// The graph at one revision on one day, immutable. Everything that depends on the day is kept beside the facts: lists of what counts, rows
/// of measures. Nothing kept at a unit depends on what stands above it. The next one comes from <see cref="With"/> alone: for a commit, a
/// preview, the turn of the day and the view of another day.
/// </summary>
internal sealed partial class Snapshot
{
    public Revision Revision { get; }

    public DateOnly Day { get; }

    /// <summary>The highest slot of a node; slots start at 1.</summary>
    public int NodeCount { get; private set; }

    /// <summary>The highest slot of a relationship; slots start at 1.</summary>
    public int RelationshipCount { get; private set; }

    /// <summary>Open units without an open parent, as siblings are ordered.</summary>
    public SortedItems<int> Roots { get; private set; }

    /// <summary>Units that bring a charter, closed ones included, by code.</summary>
    public SortedItems<int> Chartered { get; private set; }

    /// <summary>The days on which something starts or ends.</summary>
    public SortedItems<AgendaEntry> Agenda { get; private set; }

    /// <summary>Units that are closed on the day, by code.</summary>
    public SortedItems<int> ClosedUnits => _listed[ClosedUnitsIndex];

    /// <summary>Nothing, at revision 0.</summary>
    public static Snapshot Empty(DateOnly day) => new(Revision.Zero, day);

    public ref readonly NodeRecord Node(int slot) => ref _nodes[slot];

    public ref readonly RelationshipRecord Relationship(int slot) => ref _relationships[slot];

    /// <summary>The open parent of an open unit; 0 = none.</summary>
    public int Parent(int unit) => _parents[unit];

    /// <summary>All open nodes of a type, by code or key.</summary>
    public SortedItems<int> Open(NodeType type) => _listed[(int)type];

    public SortedItems<int> List(int node, ListKind kind) => _lists[node >> ListPage.Bits]?[node, kind] ?? default;

    /// <summary>The counts of a unit and everything open below it.</summary>
    public SortedItems<CountEntry> Row(int unit) => _rows[unit] is PendingRow pending ? pending.Row : new(_rows[unit]);

    /// <summary>The same, except that work units may be missing: it costs nothing to ask for after a move.</summary>
    public SortedItems<CountEntry> Measures(int unit) => _rows[unit] is PendingRow pending ? pending.Measures : new(_rows[unit]);

    public bool IsOpen(int node) => Node(node).IsOpenOn(Day);

    /// <summary>Whether a relationship counts: on its days, and only between nodes that are open. Lineage is undated.</summary>
    public bool Counts(int relationship)
    {
        if (relationship > RelationshipCount)
        {
            return false;
        }

        ref readonly var record = ref Relationship(relationship);
        return record.Type == RelationshipType.SucceededBy
            || (record.IsOpenOn(Day.DayNumber) && record.Source != record.Target && IsOpen(record.Source) && IsOpen(record.Target));
    }

    /// <summary>The slot of a node, closed ones and those of another day included; 0 = unknown.</summary>
    public int FindNode(NodeId id)
    {
        var match = new NodeMatch(this, id);
        return _nodeIndex.Find(id.GetHashCode(), ref match);
    }

    /// <summary>
    /// The slot of a node by code or key: an open one wins over closed ones, of these the last closed, of these the smallest id; 0 =
    /// unknown.
    /// </summary>
    public int FindNode(NodeType type, string key)
    {
        var text = Encoding.UTF8.GetBytes(key);
        var match = new KeyMatch(this, type, text);
        _keyIndex.Find(HashOf(type, text), ref match);
        return match.Best;
    }

    /// <summary>The slot of a relationship; 0 = unknown.</summary>
    public int FindRelationship(RelationshipId id)
    {
        var match = new RelationshipMatch(this, id);
        return _relationshipIndex.Find(id.GetHashCode(), ref match);
    }

    /// <summary>The relationships of one type at a node, in one direction: all, ended and future ones included.</summary>
    public SortedTree<int>.Enumerator Incident(int node, RelationshipType type, bool incoming)
        => Incident(node, type, incoming, 0, int.MaxValue);

    /// <summary>The relationships of one type from a node to another, ended and future ones included.</summary>
    public SortedTree<int>.Enumerator Between(int source, RelationshipType type, int target)
    {
        var sourceCount = List(source, ListKind.Incident).Count;
        var targetCount = List(target, ListKind.Incident).Count;
        return sourceCount <= targetCount
            ? Incident(source, type, incoming: false, target, target + 1)
            : Incident(target, type, incoming: true, source, source + 1);
    }

    private SortedTree<int>.Enumerator Incident(int node, RelationshipType type, bool incoming, int first, int end)
    {
        var list = List(node, ListKind.Incident);
        var start = list.Rank(new IncidentProbe(this, node, type, incoming, first, 0), inclusive: false);
        return list.Range(start, list.Rank(new IncidentProbe(this, node, type, incoming, end, 0), inclusive: false));
    }

    private readonly struct NodeMatch(Snapshot snapshot, NodeId id) : ISlotMatch
    {
        public bool Accepts(int candidate) => candidate <= snapshot.NodeCount && snapshot.Node(candidate).Id == id;
    }

    private struct KeyMatch(Snapshot snapshot, NodeType type, byte[] key) : ISlotMatch
    {
        public int Best { get; private set; }

        /// <summary>Looks at every candidate: it never ends the search.</summary>
        public bool Accepts(int candidate)
        {
            if (candidate > snapshot.NodeCount)
            {
                return false;
            }

            ref readonly var node = ref snapshot.Node(candidate);
            if (node.Type == type
                && node.Key.SequenceEqual(key)
                && node.ExistsOn(snapshot.Day)
                && (Best == 0 || IsBetter(in node, in snapshot.Node(Best))))
            {
                Best = candidate;
            }

            return false;
        }

        private readonly bool IsBetter(in NodeRecord node, in NodeRecord other)
        {
            var open = node.IsOpenOn(snapshot.Day);
            if (open != other.IsOpenOn(snapshot.Day))
            {
                return open;
            }

            return !open && node.Closed != other.Closed ? node.Closed > other.Closed : node.Id.CompareTo(other.Id) < 0;
        }
    }

    private readonly struct RelationshipMatch(Snapshot snapshot, RelationshipId id) : ISlotMatch
    {
        public bool Accepts(int candidate) => candidate <= snapshot.RelationshipCount && snapshot.Relationship(candidate).Id == id;
    }
}
