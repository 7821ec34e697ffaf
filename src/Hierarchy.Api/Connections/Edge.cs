namespace Hierarchy.Api.Connections;

/// <summary>One element of a page with its cursor: the source of an edge.</summary>
/// <param name="Lists">The pages of all parents.</param>
/// <param name="Element">The index of the element.</param>
internal readonly record struct Edge(PageLists Lists, int Element)
{
    /// <summary>The element itself.</summary>
    public TElement Value<TElement>() => ((PageLists<TElement>)Lists).Elements[Element];
}
