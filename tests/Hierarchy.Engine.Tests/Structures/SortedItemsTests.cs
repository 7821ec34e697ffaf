using CsCheck;
using Xunit;

namespace Hierarchy.Engine.Tests;

/// <summary>Few items in an array, many in a tree, and from one to the other and back: always what a sorted set holds.</summary>
public sealed class SortedItemsTests
{
    [Theory]
    [InlineData(5_000)]
    [InlineData(3 * SortedItems<int>.Few)]
    public void They_hold_what_a_sorted_set_holds_and_older_ones_stay_as_they_were(int most)
        => Gen.Int[0, 1_000_000].Sample(seed =>
        {
            var random = new Random(seed);
            var model = new SortedSet<int>();
            SortedItems<int> sorted = default;
            var older = new List<(SortedItems<int> Sorted, int[] Items)>();
            var range = random.Next(10, most);
            var growing = true;
            var owner = new object();
            for (var step = 0; step < 3_000; step++)
            {
                growing = random.Next(500) == 0 ? !growing : growing;
                (owner, sorted) = random.Next(50) == 0 ? (new object(), sorted) : (owner, sorted);
                var item = random.Next(4) == 0 && model.Count > 0 ? model.Max + 1 : random.Next(range);
                if (random.Next(10) < (growing ? 7 : 3))
                {
                    sorted = model.Add(item) ? sorted.With(item, new Number(item), owner) : sorted.Replacing(item, new Number(item), owner);
                }
                else
                {
                    model.Remove(item);
                    sorted = sorted.Without(new Number(item), owner);
                }

                if (random.Next(400) == 0)
                {
                    older.Add((sorted, [.. model]));
                    owner = new object();
                }

                if (random.Next(1_000) == 0)
                {
                    sorted = SortedItems<int>.Of([.. model], owner);
                }
            }

            older.Add((sorted, [.. model]));
            foreach (var (then, items) in older)
            {
                Holds(then, items, random);
                Holds(new SortedItems<int>(then.Stored), items, random);
            }
        }, iter: 40);

    [Fact]
    public void Items_that_are_given_sorted_are_the_same_as_those_that_came_one_by_one()
        => Gen.Int[0, 5_000].Sample(count =>
        {
            var owner = new object();
            int[] items = [.. Enumerable.Range(0, count).Select(item => item * 2)];
            var sorted = SortedItems<int>.Of(items, owner);
            Holds(sorted, items, new Random(count));

            // What was filled at once is written like any other: in its middle, and until nothing is left.
            var more = sorted.With(count | 1, new Number(count | 1), new object());
            Holds(more, [.. items.Append(count | 1).Order()], new Random(count));
            Holds(sorted, items, new Random(count));
            foreach (var item in items)
            {
                sorted = sorted.Without(new Number(item), owner);
            }

            Assert.True(sorted.IsEmpty);
        }, iter: 60);

    [Fact]
    public void A_stretch_of_an_array_is_read_as_if_it_were_all()
    {
        var stretch = new SortedItems<int>([9, 1, 3, 5, 0], 1, 3);
        Holds(stretch, [1, 3, 5], new Random(1));
        Holds(stretch.With(4, new Number(4), new object()), [1, 3, 4, 5], new Random(1));
        Assert.Equal([1, 3, 5], Assert.IsType<int[]>(stretch.Stored));
    }

    [Theory]
    [InlineData(2_000)]
    [InlineData(20)]
    public void A_rank_by_a_range_counts_from_where_the_range_begins(int count)
    {
        SortedItems<int> sorted = default;
        var owner = new object();
        for (var item = 0; item < count; item++)
        {
            sorted = sorted.With(item, new Number(item), owner);
        }

        for (var tens = 0; tens < count / 10; tens++)
        {
            Assert.Equal(tens * 10, sorted.Rank(new Tens(tens), inclusive: false));
            Assert.Equal((tens + 1) * 10, sorted.Rank(new Tens(tens), inclusive: true));
        }
    }

    private static void Holds(SortedItems<int> sorted, int[] items, Random random)
    {
        var walked = new List<int>();
        foreach (var item in sorted)
        {
            walked.Add(item);
        }

        Assert.Equal(items, walked);
        Assert.Equal(items.Length, sorted.Count);
        if (items.Length == 0)
        {
            return;
        }

        for (var i = 0; i < 50; i++)
        {
            var index = random.Next(items.Length);
            Assert.Equal(items[index], sorted[index]);
            var copied = new int[random.Next(items.Length - index)];
            sorted.CopyTo(index, copied);
            Assert.Equal(items[index..(index + copied.Length)], copied);
            var probe = random.Next(items[^1] + 2);
            Assert.Equal(items.Count(item => item < probe), sorted.Rank(new Number(probe), inclusive: false));
            Assert.Equal(items.Count(item => item <= probe), sorted.Rank(new Number(probe), inclusive: true));
            Assert.Equal(items.Contains(probe), sorted.TryFind(new Number(probe), out _));
        }
    }

    private readonly struct Number(int number) : IProbe<int>
    {
        public int Compare(int item) => item.CompareTo(number);
    }

    private readonly struct Tens(int tens) : IProbe<int>
    {
        public int Compare(int item) => (item / 10).CompareTo(tens);
    }
}
