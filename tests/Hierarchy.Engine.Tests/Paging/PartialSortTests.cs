using CsCheck;
using Xunit;

namespace Hierarchy.Engine.Tests;

public sealed class PartialSortTests
{
    [Fact]
    public void The_part_asked_stands_as_in_the_whole_sorted()
        => Gen.Select(Gen.Int[0, 200].Array[0, 2_000], Gen.Int[0, 2_000], Gen.Int[0, 2_000]).Sample((items, a, b) =>
        {
            var start = Math.Min(Math.Min(a, b), items.Length);
            var end = Math.Min(Math.Max(a, b), items.Length);
            var sorted = (int[])items.Clone();
            Array.Sort(sorted);

            PartialSort.Sort(items, start, end, Comparer<int>.Default, new Meter(null, CancellationToken.None));

            Assert.Equal(sorted[start..end], items[start..end]);
            Assert.Equal(sorted, items.Order());
        });

    [Fact]
    public void A_short_page_does_not_compare_everything_with_everything()
    {
        var comparer = new Counting();
        var items = Enumerable.Range(0, 100_000).Reverse().ToArray();
        PartialSort.Sort(items, 0, 50, comparer, new Meter(null, CancellationToken.None));

        Assert.Equal(Enumerable.Range(0, 50), items[..50]);
        Assert.InRange(comparer.Comparisons, 1, 600_000);
    }

    [Theory]
    [InlineData(0, 50)]
    [InlineData(0, 100_000)]
    public void A_cancelled_sort_ends(int start, int end)
    {
        using var cancellation = new CancellationTokenSource();
        var comparer = new Counting(() => cancellation.Cancel(), at: 50_000);
        var items = Enumerable.Range(0, 100_000).Reverse().ToArray();

        Assert.Throws<OperationCanceledException>(
            () => PartialSort.Sort(items, start, end, comparer, new Meter(null, cancellation.Token)));
        Assert.InRange(comparer.Comparisons, 50_000, 50_000 + Meter.Block);
    }

    [Theory]
    [InlineData(0, 50, 5_000)]
    [InlineData(0, 100_000, 50_000)]
    public void A_sort_is_charged_by_its_comparisons(int start, int end, int least)
    {
        var budget = new RowBudget(200_000);
        var meter = new Meter(budget, CancellationToken.None);
        var items = Enumerable.Range(0, 100_000).Reverse().ToArray();
        PartialSort.Sort(items, start, end, new Counting(), meter);
        meter.Charge();
        Assert.InRange(budget.Charged, least, 200_000);

        new Random(1).Shuffle(items);
        Assert.Throws<RowBudgetExceededException>(
            () => PartialSort.Sort(items, start, end, new Counting(), new Meter(new RowBudget(least / 2), CancellationToken.None)));
    }

    private sealed class Counting(Action? reached = null, int at = 0) : IComparer<int>
    {
        public int Comparisons { get; private set; }

        public int Compare(int x, int y)
        {
            Comparisons++;
            if (Comparisons == at)
            {
                reached?.Invoke();
            }

            return x.CompareTo(y);
        }
    }
}
