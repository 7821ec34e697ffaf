namespace Hierarchy.Engine;

/// <summary>How lists of one kind are ordered, and what stands in their pages.</summary>
/// <typeparam name="TItem">What lists hold here.</typeparam>
/// <typeparam name="TPlace">Where an item stands, as a cursor names it: it may be of an item that is gone.</typeparam>
/// <typeparam name="TElement">What pages hold.</typeparam>
internal interface IListOrder<TItem, TPlace, TElement> : IComparer<TItem>, ICursors<TElement>
{
    /// <summary>Whether an item stands before, at or after a place.</summary>
    int CompareTo(TItem item, TPlace place);

    /// <exception cref="CursorRefusedException">The cursor is unreadable or belongs to another list.</exception>
    TPlace PlaceOf(string cursor);

    TElement ElementOf(TItem item);
}
