using Hierarchy.Execution.Columns;

namespace Hierarchy.Api.Values;

/// <summary>Gathers one list after another into a column of lists.</summary>
/// <param name="capacity">How many lists there will be.</param>
internal sealed class ListBuilder<TItem>(int capacity)
{
    private readonly List<TItem> _items = [];
    private readonly List<int> _offsets = new(capacity + 1) { 0 };

    /// <summary>Adds the next list.</summary>
    public void AddList(IEnumerable<TItem> items)
    {
        _items.AddRange(items);
        _offsets.Add(_items.Count);
    }

    /// <summary>The column of the lists added.</summary>
    /// <param name="toColumn">Makes the column of all their items.</param>
    public ListColumn ToColumn(Func<TItem[], Column> toColumn) => new([.. _offsets], toColumn([.. _items]));
}
