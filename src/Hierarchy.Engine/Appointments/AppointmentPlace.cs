namespace Hierarchy.Engine;

/// <summary>The place of an appointment in a list: by post, person's key, place's code or key, first day, id.</summary>
internal readonly record struct AppointmentPlace(Post Post, Utf8Text PersonKey, Utf8Text PlaceKey, int From, RelationshipId Id)
    : IComparable<AppointmentPlace>
{
    public static AppointmentPlace Of(Snapshot snapshot, int relationship)
    {
        ref readonly var record = ref snapshot.Relationship(relationship);
        return new AppointmentPlace(
            record.Post.GetValueOrDefault(),
            snapshot.Node(record.Source).KeyText,
            snapshot.Node(record.Target).KeyText,
            record.From,
            record.Id);
    }

    /// <exception cref="CursorRefusedException">The cursor is unreadable or of another list.</exception>
    public static AppointmentPlace Read(string cursor)
    {
        var reader = new CursorReader(cursor, CursorKind.Appointments);
        var place = new AppointmentPlace(
            (Post)reader.ReadByte(),
            reader.ReadText(),
            reader.ReadText(),
            (int)reader.ReadNumber(),
            new RelationshipId(reader.ReadId()));
        reader.ExpectEnd();
        return place;
    }

    public string ToCursor() => new CursorWriter(CursorKind.Appointments)
        .Write((byte)Post)
        .Write(PersonKey)
        .Write(PlaceKey)
        .Write((long)From)
        .Write(Id.Value)
        .ToString();

    public int CompareTo(AppointmentPlace other)
    {
        if (Post != other.Post)
        {
            return Post < other.Post ? -1 : 1;
        }

        var comparison = PersonKey.CompareTo(other.PersonKey);
        comparison = comparison != 0 ? comparison : PlaceKey.CompareTo(other.PlaceKey);
        comparison = comparison != 0 ? comparison : From.CompareTo(other.From);
        return comparison != 0 ? comparison : Id.CompareTo(other.Id);
    }

    public readonly struct Probe(Snapshot snapshot, AppointmentPlace place) : IProbe<int>
    {
        public int Compare(int item) => Of(snapshot, item).CompareTo(place);
    }
}
