namespace Hierarchy.Engine;

internal sealed partial class Snapshot
{
    private const int ClosedUnitsIndex = (int)NodeType.Body + 1;

    private readonly object? _owner;

    /// <summary>Only while it is written.</summary>
    private ListPage.Builder? _listBuilder;

    /// <summary>The open nodes of each type, then the closed units: each by code or key.</summary>
    private readonly SortedItems<int>[] _listed;
    private readonly PagedArray<NodeRecord> _nodes;
    private readonly PagedArray<RelationshipRecord> _relationships;

    /// <summary>The attributes of relationships, by slot: few have any, and a page without them takes no room.</summary>
    private readonly PagedArray<AttributeMap?> _attributes;
    private readonly PagedArray<int> _parents;

    /// <summary>By slot without its last <see cref="ListPage.Bits"/>.</summary>
    private readonly PagedArray<ListPage?> _lists;

    /// <summary>Rows as <see cref="SortedItems{T}.Stored"/>, or a <see cref="PendingRow"/>.</summary>
    private readonly PagedArray<object?> _rows;
    private readonly SlotIndex _nodeIndex;
    private readonly SlotIndex _keyIndex;
    private readonly SlotIndex _relationshipIndex;

    /// <param name="revision">The revision.</param>
    /// <param name="day">The day.</param>
    /// <param name="nodes">How many nodes it has room for in its indexes.</param>
    /// <param name="relationships">How many relationships it has room for in its index.</param>
    private Snapshot(Revision revision, DateOnly day, int nodes = 0, int relationships = 0)
    {
        Revision = revision;
        Day = day;
        _listed = new SortedItems<int>[ClosedUnitsIndex + 1];
        _nodes = PagedArray<NodeRecord>.Empty;
        _relationships = PagedArray<RelationshipRecord>.Empty;
        _attributes = PagedArray<AttributeMap?>.Empty;
        _parents = PagedArray<int>.Empty;
        _lists = PagedArray<ListPage?>.Empty;
        _rows = PagedArray<object?>.Empty;
        _nodeIndex = new SlotIndex(expected: nodes);
        _keyIndex = new SlotIndex(expected: nodes);
        _relationshipIndex = new SlotIndex(expected: relationships);
    }

    /// <summary>A copy to be written; it shares everything that is not.</summary>
    private Snapshot(Snapshot before, Revision revision, DateOnly day, bool preview)
    {
        _owner = new object();
        Revision = revision;
        Day = day;
        NodeCount = before.NodeCount;
        RelationshipCount = before.RelationshipCount;
        Roots = before.Roots;
        Chartered = before.Chartered;
        Agenda = before.Agenda;
        _listed = [.. before._listed];
        _nodes = before._nodes.Fork(_owner);
        _relationships = before._relationships.Fork(_owner);
        _attributes = before._attributes.Fork(_owner);
        _parents = before._parents.Fork(_owner);
        _lists = before._lists.Fork(_owner);
        _rows = before._rows.Fork(_owner);
        _nodeIndex = preview ? new SlotIndex(before._nodeIndex) : before._nodeIndex;
        _keyIndex = preview ? new SlotIndex(before._keyIndex) : before._keyIndex;
        _relationshipIndex = preview ? new SlotIndex(before._relationshipIndex) : before._relationshipIndex;
    }

    private object Owner => _owner!;

    private void Seal()
    {
        _nodes.Seal();
        _relationships.Seal();
        _attributes.Seal();
        _parents.Seal();
        _lists.Seal();
        _rows.Seal();
        _listBuilder = null;
    }

    /// <summary>Puts a node in its slot, a new one if it has none.</summary>
    private int PutNode(NodeData data, TextArena texts)
    {
        var slot = FindNode(data.Id);
        if (slot == 0)
        {
            slot = ++NodeCount;
        }

        ref var record = ref _nodes.Edit(slot);
        record = new NodeRecord(data, texts);
        _nodeIndex.Add(data.Id.GetHashCode(), slot);
        _keyIndex.Add(HashOf(record.Type, record.Key), slot);
        return slot;
    }

    /// <summary>Puts a relationship in its slot, a new one if it has none; its ends do not list a new one yet.</summary>
    private int PutRelationship(RelationshipData data)
    {
        var slot = FindRelationship(data.Id);
        if (slot != 0)
        {
            ref var known = ref _relationships.Edit(slot);
            known = new RelationshipRecord(data, known.Source, known.Target);
            SetAttributes(slot, data.Attributes);
            return slot;
        }

        slot = RelationshipCount + 1;
        var record = new RelationshipRecord(data, EndOf(data, data.Source), EndOf(data, data.Target));
        RelationshipCount = slot;
        _relationships.Edit(slot) = record;
        SetAttributes(slot, data.Attributes);
        _relationshipIndex.Add(data.Id.GetHashCode(), slot);
        return slot;
    }

    private void SetAttributes(int relationship, AttributeMap attributes)
    {
        if (attributes.Count > 0)
        {
            _attributes.Edit(relationship) = attributes;
        }
        else if (_attributes[relationship] is not null)
        {
            _attributes.Edit(relationship) = null;
        }
    }

    private int EndOf(RelationshipData data, NodeId id)
        => FindNode(id) is var slot and not 0
            ? slot
            : throw new ImpossibleFactException($"The relationship {data.Id} ends at node {id}, which does not exist.");

    /// <summary>Lists a new relationship at both ends.</summary>
    private void AddIncident(int relationship)
    {
        ref readonly var record = ref Relationship(relationship);
        AddIncident(record.Source, relationship);
        if (record.Source != record.Target)
        {
            AddIncident(record.Target, relationship);
        }
    }

    private void AddIncident(int node, int relationship)
        => SetList(
            node,
            ListKind.Incident,
            List(node, ListKind.Incident).With(relationship, IncidentProbe.At(this, node, relationship), Owner));

    private void SetList(int node, ListKind kind, SortedItems<int> list)
    {
        ref var lists = ref _lists.Edit(node >> ListPage.Bits);
        lists = ListPage.With(lists, node, kind, list, _listBuilder ??= new ListPage.Builder());
    }

    private static int HashOf(NodeType type, ReadOnlySpan<byte> key)
    {
        var hash = default(HashCode);
        hash.Add(type);
        hash.AddBytes(key);
        return hash.ToHashCode();
    }
}
