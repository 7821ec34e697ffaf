namespace Hierarchy.Api.Connections;

/// <summary>The pages that one field answers with, one for each of its parents, whatever their elements are.</summary>
internal abstract class PageLists
{
    /// <summary>The page of parent i is elements Offsets[i] to Offsets[i + 1], exclusive.</summary>
    public abstract int[] Offsets { get; }

    /// <summary>For each parent the length of the whole list; null unless <c>totalCount</c> is selected.</summary>
    public abstract long[]? Totals { get; }

    /// <summary>Whether the parent's whole list has an element after the page.</summary>
    public abstract bool HasNext(int row);

    /// <summary>Whether the parent's whole list has an element before the page.</summary>
    public abstract bool HasPrevious(int row);

    /// <summary>The cursor of one element.</summary>
    public abstract string CursorAt(int element);
}
