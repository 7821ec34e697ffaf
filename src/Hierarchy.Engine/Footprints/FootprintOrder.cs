namespace Hierarchy.Engine;

/// <summary>The order of the entries of footprints.</summary>
internal sealed class FootprintOrder(Snapshot snapshot) : IListOrder<FootprintEntry, FootprintPlace, FootprintEntry>
{
    public int Compare(FootprintEntry x, FootprintEntry y) => FootprintPlace.Of(snapshot, x).CompareTo(FootprintPlace.Of(snapshot, y));

    public int CompareTo(FootprintEntry item, FootprintPlace place) => FootprintPlace.Of(snapshot, item).CompareTo(place);

    public FootprintPlace PlaceOf(string cursor) => FootprintPlace.Read(snapshot, cursor);

    public FootprintEntry ElementOf(FootprintEntry item) => item;

    public string CursorOf(FootprintEntry element) => FootprintPlace.Of(snapshot, element).ToCursor(snapshot);
}
