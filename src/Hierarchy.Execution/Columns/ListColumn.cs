namespace Hierarchy.Execution.Columns;

/// <summary>
/// A column of lists: row <c>i</c> holds the items <c>offsets[i]</c> up to, but without, <c>offsets[i + 1]</c>. The items are a column
/// themselves: leaves, objects, or lists again. The items of a row that is made null are dropped.
/// </summary>
public sealed class ListColumn : Column
{
    private readonly int[] _offsets;

    /// <summary>One row for each two neighbouring offsets.</summary>
    /// <param name="offsets">Starts with 0, never falls, ends with the number of items; one longer than there are rows.</param>
    /// <param name="items">The items of all rows, one after the other.</param>
    /// <exception cref="ArgumentException">The offsets are not as described.</exception>
    public ListColumn(int[] offsets, Column items)
        : base(Math.Max(0, offsets.Length - 1))
    {
        if (offsets.Length == 0 || offsets[0] != 0 || offsets[^1] != items.Count)
        {
            throw new ArgumentException("The offsets of a list column start with 0 and end with the number of its items.", nameof(offsets));
        }

        for (var row = 1; row < offsets.Length; row++)
        {
            if (offsets[row] < offsets[row - 1])
            {
                throw new ArgumentException($"The offsets of a list column never fall, but do at row {row - 1}.", nameof(offsets));
            }
        }

        _offsets = offsets;
        Items = items;
    }

    /// <summary>The items of all rows, one after the other.</summary>
    public Column Items { get; }

    /// <summary>The first item of a row.</summary>
    public int Start(int row) => _offsets[row];

    /// <summary>One past the last item of a row.</summary>
    public int End(int row) => _offsets[row + 1];

    /// <summary>The row that an item belongs to.</summary>
    internal int RowOf(int item)
    {
        var low = 0;
        var high = Count - 1;
        while (low < high)
        {
            var middle = (low + high) >> 1;
            if (_offsets[middle + 1] <= item)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    internal override bool Claim() => base.Claim() & Items.Claim();

    internal override void Seal() => Items.Seal();
}
