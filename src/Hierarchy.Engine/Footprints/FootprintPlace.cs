namespace Hierarchy.Engine;

/// <summary>Where a unit stands in a footprint: the largest count first, then by code, then id.</summary>
internal readonly record struct FootprintPlace(int Count, Utf8Text Key, NodeId Id) : IComparable<FootprintPlace>
{
    public static FootprintPlace Of(Snapshot snapshot, FootprintEntry entry)
    {
        ref readonly var node = ref snapshot.Node(entry.Unit.Value);
        return new FootprintPlace(entry.Count, node.KeyText, node.Id);
    }

    /// <exception cref="CursorRefusedException">The cursor is unreadable, of another list, revision or day.</exception>
    public static FootprintPlace Read(Snapshot snapshot, string cursor)
    {
        var reader = new CursorReader(cursor, CursorKind.Footprint);
        if (reader.ReadNumber() != snapshot.Revision.Number || reader.ReadNumber() != snapshot.Day.DayNumber)
        {
            throw new CursorRefusedException("The cursor belongs to another revision or day: counts may have changed the order.");
        }

        var place = new FootprintPlace((int)reader.ReadNumber(), reader.ReadText(), new NodeId(reader.ReadId()));
        reader.ExpectEnd();
        return place;
    }

    public string ToCursor(Snapshot snapshot) => new CursorWriter(CursorKind.Footprint)
        .Write(snapshot.Revision.Number)
        .Write((long)snapshot.Day.DayNumber)
        .Write((long)Count)
        .Write(Key)
        .Write(Id.Value)
        .ToString();

    public int CompareTo(FootprintPlace other)
    {
        var comparison = other.Count.CompareTo(Count);
        comparison = comparison != 0 ? comparison : Key.CompareTo(other.Key);
        return comparison != 0 ? comparison : Id.CompareTo(other.Id);
    }
}
