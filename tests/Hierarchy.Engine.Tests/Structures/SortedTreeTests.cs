using CsCheck;
using Xunit;

namespace Hierarchy.Engine.Tests;

public sealed class SortedTreeTests
{
    [Fact]
    public void It_holds_what_a_sorted_set_holds_and_older_trees_stay_as_they_were()
        => Gen.Int[0, 1_000_000].Sample(seed =>
        {
            var random = new Random(seed);
            var model = new SortedSet<int>();
            SortedTree<int>? tree = null;
            var older = new List<(SortedTree<int>? Tree, int[] Items)>();
            var range = random.Next(10, 5_000);
            var growing = true;
            var owner = new object();
            for (var step = 0; step < 3_000; step++)
            {
                growing = random.Next(500) == 0 ? !growing : growing;
                (owner, tree) = random.Next(50) == 0 ? (new object(), tree) : (owner, tree);
                var item = random.Next(4) == 0 && model.Count > 0 ? model.Max + 1 : random.Next(range);
                if (random.Next(10) < (growing ? 7 : 3))
                {
                    tree = model.Add(item) ? SortedTree<int>.Insert(tree, item, new Number(item), owner) : tree;
                }
                else
                {
                    model.Remove(item);
                    tree = SortedTree<int>.Remove(tree, new Number(item), owner);
                }

                if (random.Next(400) == 0)
                {
                    older.Add((tree, [.. model]));
                    owner = new object();
                }
            }

            older.Add((tree, [.. model]));
            foreach (var (then, items) in older)
            {
                Holds(then, items, random);
            }
        }, iter: 40);

    [Fact]
    public void A_rank_by_a_range_counts_from_where_the_range_begins()
    {
        SortedTree<int>? tree = null;
        var owner = new object();
        for (var item = 0; item < 2_000; item++)
        {
            tree = SortedTree<int>.Insert(tree, item, new Number(item), owner);
        }

        for (var tens = 0; tens < 200; tens++)
        {
            Assert.Equal(tens * 10, tree!.Rank(new Tens(tens), inclusive: false));
            Assert.Equal((tens + 1) * 10, tree.Rank(new Tens(tens), inclusive: true));
        }
    }

    private static void Holds(SortedTree<int>? tree, int[] items, Random random)
    {
        var walked = new List<int>();
        foreach (var item in SortedTree<int>.All(tree))
        {
            walked.Add(item);
        }

        Assert.Equal(items, walked);
        Assert.Equal(items.Length, tree?.Count ?? 0);
        if (tree is null)
        {
            return;
        }

        for (var i = 0; i < 50; i++)
        {
            var index = random.Next(items.Length);
            Assert.Equal(items[index], tree[index]);
            var probe = random.Next(items[^1] + 2);
            Assert.Equal(items.Count(item => item < probe), tree.Rank(new Number(probe), inclusive: false));
            Assert.Equal(items.Count(item => item <= probe), tree.Rank(new Number(probe), inclusive: true));
            Assert.Equal(items.Contains(probe), tree.TryFind(new Number(probe), out _));
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
