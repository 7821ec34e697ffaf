namespace Hierarchy.Engine;

/// <summary>
/// A place among all relationships at a node: by type, those that start here first, other end, slot. None of these ever changes.
/// </summary>
internal readonly struct IncidentProbe(Snapshot snapshot, int node, RelationshipType type, bool incoming, int other, int slot) : IProbe<int>
{
    /// <summary>The place of a relationship.</summary>
    public static IncidentProbe At(Snapshot snapshot, int node, int relationship)
    {
        var record = snapshot.Relationship(relationship);
        var incoming = record.Source != node;
        return new IncidentProbe(snapshot, node, record.Type, incoming, incoming ? record.Source : record.Target, relationship);
    }

    public int Compare(int item)
    {
        ref readonly var record = ref snapshot.Relationship(item);
        if (record.Type != type)
        {
            return record.Type < type ? -1 : 1;
        }

        var itemIncoming = record.Source != node;
        if (itemIncoming != incoming)
        {
            return incoming ? -1 : 1;
        }

        var comparison = (itemIncoming ? record.Source : record.Target).CompareTo(other);
        return comparison != 0 ? comparison : item.CompareTo(slot);
    }
}
