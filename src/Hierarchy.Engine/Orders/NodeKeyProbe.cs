namespace Hierarchy.Engine;

/// <summary>The place of a node in a list by code or key, then id.</summary>
internal readonly struct NodeKeyProbe(Snapshot snapshot, Utf8Text key, NodeId id) : IProbe<int>
{
    public NodeKeyProbe(Snapshot snapshot, int slot)
        : this(snapshot, snapshot.Node(slot).KeyText, snapshot.Node(slot).Id)
    {
    }

    public int Compare(int item) => snapshot.Node(item).CompareByKey(key.Span, id);
}
