namespace Hierarchy.Api.Connections;

/// <summary>One page of one parent's list: the source of a connection and of its <c>pageInfo</c>.</summary>
/// <param name="Lists">The pages of all parents.</param>
/// <param name="Row">Which of them.</param>
internal readonly record struct Page(PageLists Lists, int Row)
{
    /// <summary>The index of the page's first element.</summary>
    public int Start => Lists.Offsets[Row];

    /// <summary>One past the index of the page's last element.</summary>
    public int End => Lists.Offsets[Row + 1];
}
