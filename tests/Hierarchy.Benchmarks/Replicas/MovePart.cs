using Hierarchy.Benchmarks.Graphs;
using Hierarchy.Benchmarks.Reports;
using Hierarchy.Benchmarks.Timings;

namespace Hierarchy.Benchmarks.Replicas;

/// <summary>The commit of a move of a large subtree against that of a leaf, to and fro in turn.</summary>
internal static class MovePart
{
    private const int Pairs = 100;

    public static async Task MeasureAsync(IJournal journal, ReferenceMix mix, RatioTable table, CancellationToken cancellationToken)
    {
        var time = TimeProvider.System;
        var leaf = (mix.Leaf.Parent, Places: new[] { mix.Leaf.Other, mix.Leaf.Parent.Target });
        var subtree = (mix.Subtree.Parent, Places: new[] { mix.Subtree.Other, mix.Subtree.Parent.Target });
        var (leaves, subtrees) = (new double[Pairs], new double[Pairs]);
        for (var i = 0; i < Pairs; i++)
        {
            (leaf.Parent, leaves[i]) = await MoveAsync(leaf.Parent, leaf.Places[i % 2]);
            (subtree.Parent, subtrees[i]) = await MoveAsync(subtree.Parent, subtree.Places[i % 2]);
        }

        var (large, small) = (Cost.Median(subtrees), Cost.Median(leaves));
        table.Add(RatioRow.AtMost(
            "8",
            $"commit of a move of {Figures.Count(mix.Subtree.Units)} units",
            Figures.Duration(large),
            $"a leaf: {Figures.Duration(small)}",
            large / small,
            limit: 1.2));

        async Task<(RelationshipData Parent, double Seconds)> MoveAsync(RelationshipData parent, NodeId to)
        {
            var (change, next) = MixChanges.Move(new Revision(1), parent, to);
            var start = time.GetTimestamp();
            await journal.CommitAsync(change, cancellationToken);
            return (next, time.GetElapsedTime(start).TotalSeconds);
        }
    }
}
