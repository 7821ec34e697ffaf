namespace Hierarchy.Engine;

/// <summary>The place of a unit among siblings: by order, those without one last, then code, then id.</summary>
internal readonly struct ChildProbe(Snapshot snapshot, long order, Utf8Text key, NodeId id) : IProbe<int>
{
    public ChildProbe(Snapshot snapshot, int slot)
        : this(snapshot, snapshot.Node(slot).SiblingOrder, snapshot.Node(slot).KeyText, snapshot.Node(slot).Id)
    {
    }

    public int Compare(int item)
    {
        ref readonly var node = ref snapshot.Node(item);
        var comparison = node.SiblingOrder.CompareTo(order);
        return comparison != 0 ? comparison : node.CompareByKey(key.Span, id);
    }
}
