using CsCheck;
using Hierarchy.Execution.Columns;

namespace Hierarchy.Execution.Tests.Columns;

public class ColumnTests
{
    [Fact]
    public void Nulls_are_kept_row_by_row() => Gen.Select(Gen.Int[1, 200], Gen.Int[0, 199].Array[0, 50]).Sample((count, rows) =>
    {
        var column = new IntColumn(new int[count]);
        var nulls = new HashSet<int>();
        foreach (var row in rows)
        {
            if (row >= count)
            {
                Assert.Throws<ArgumentOutOfRangeException>(() => column.SetNull(row));
                continue;
            }

            column.SetNull(row);
            nulls.Add(row);
        }

        Assert.Equal(nulls.Count > 0, column.HasNulls);
        Assert.Equal(nulls.Order(), Enumerable.Range(0, count).Where(column.IsNull));
    });

    [Fact]
    public void The_row_of_an_item_is_found_beside_empty_rows() => Gen.Int[0, 3].Array[1, 50].Sample(lengths =>
    {
        var offsets = new int[lengths.Length + 1];
        for (var row = 0; row < lengths.Length; row++)
        {
            offsets[row + 1] = offsets[row] + lengths[row];
        }

        var column = new ListColumn(offsets, new IntColumn(new int[offsets[^1]]));
        for (var item = 0; item < offsets[^1]; item++)
        {
            var row = column.RowOf(item);
            Assert.InRange(item, column.Start(row), column.End(row) - 1);
        }
    });

    [Theory]
    [InlineData(new int[0], 0)]
    [InlineData(new[] { 1, 2 }, 2)]
    [InlineData(new[] { 0, 1 }, 2)]
    [InlineData(new[] { 0, 3 }, 2)]
    [InlineData(new[] { 0, 2, 1, 2 }, 2)]
    public void Offsets_that_do_not_fit_are_refused(int[] offsets, int items)
        => Assert.Throws<ArgumentException>(() => new ListColumn(offsets, new IntColumn(new int[items])));

    [Fact]
    public void Rows_are_null_by_their_value()
    {
        Assert.Equal([1], Nulls(new TextColumn(["a", null, ""])));
        Assert.Equal([0], Nulls(new ObjectColumn<string?>([null, "a"])));
        Assert.Equal([1], Nulls(new ObjectColumn<int?>([1, null])));
        Assert.Equal([], Nulls(new ObjectColumn<int>([0, -1])));
        Assert.Equal([1], Nulls(new EnumColumn(new EnumTexts("A", "B"), [1, EnumColumn.Missing, 0])));
        Assert.Equal([2], Nulls(new EnumColumn(new EnumTexts("A", "B"), [1, 0, 2])));
        Assert.Equal([1, 2], Nulls(new DoubleColumn([1, double.NaN, double.NegativeInfinity])));
    }

    private static IEnumerable<int> Nulls(Column column)
    {
        column.Seal();
        return Enumerable.Range(0, column.Count).Where(column.IsNull);
    }
}
