namespace Hierarchy.Engine;

/// <summary>Sorts the relationships at a node as <see cref="IncidentProbe"/> orders them, by numbers that are read once.</summary>
internal sealed class IncidentSort(Snapshot snapshot)
{
    private const int OtherBits = 32;
    private ulong[] _places = new ulong[64];

    /// <param name="node">The node.</param>
    /// <param name="relationships">Its relationships.</param>
    public void Sort(int node, Span<int> relationships)
    {
        if (relationships.Length > _places.Length)
        {
            _places = new ulong[Math.Max(relationships.Length, _places.Length * 2)];
        }

        var places = _places.AsSpan(0, relationships.Length);
        for (var i = 0; i < places.Length; i++)
        {
            places[i] = PlaceOf(node, relationships[i]);
        }

        places.Sort(relationships);
        for (var start = 0; start < places.Length;)
        {
            var same = places[start..].IndexOfAnyExcept(places[start]);
            var end = same < 0 ? places.Length : start + same;
            relationships[start..end].Sort();
            start = end;
        }
    }

    /// <summary>Type, direction and other end; the slot, which decides last, has no room.</summary>
    private ulong PlaceOf(int node, int relationship)
    {
        ref readonly var record = ref snapshot.Relationship(relationship);
        var incoming = record.Source != node;
        var direction = ((ulong)record.Type << 1) | (incoming ? 1u : 0u);
        return (direction << OtherBits) | (uint)(incoming ? record.Source : record.Target);
    }
}
