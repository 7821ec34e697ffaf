namespace Hierarchy.Engine;

/// <summary>The order of appointments in their lists.</summary>
internal sealed class AppointmentOrder(Snapshot snapshot) : IListOrder<int, AppointmentPlace, RelationshipRef>
{
    public int Compare(int x, int y) => AppointmentPlace.Of(snapshot, x).CompareTo(AppointmentPlace.Of(snapshot, y));

    public int CompareTo(int item, AppointmentPlace place) => AppointmentPlace.Of(snapshot, item).CompareTo(place);

    public AppointmentPlace PlaceOf(string cursor) => AppointmentPlace.Read(cursor);

    public RelationshipRef ElementOf(int item) => new(item);

    public string CursorOf(RelationshipRef element) => AppointmentPlace.Of(snapshot, element.Value).ToCursor();
}
