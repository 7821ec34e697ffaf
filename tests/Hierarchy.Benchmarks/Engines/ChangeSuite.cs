using Hierarchy.Benchmarks.Graphs;
using Hierarchy.Benchmarks.Reports;
using Hierarchy.Benchmarks.Timings;
using Hierarchy.Engine;

namespace Hierarchy.Benchmarks.Engines;

/// <summary>
/// Target 4. Each change is applied as an overlay that nobody publishes: the same code as for a commit, and it can be repeated.
/// </summary>
internal static class ChangeSuite
{
    private const double JoinSeconds = 0.1;

    public static async Task MeasureAsync(ReferenceMix mix, GraphEngine engine, RatioTable table, CancellationToken cancellationToken)
    {
        await MeasureMoveAsync(mix, engine, table, cancellationToken);
        await MeasureJoinAsync(mix, engine, table, cancellationToken);
        await MeasureHubAsync(mix, engine, table, cancellationToken);
    }

    private static async Task MeasureMoveAsync(ReferenceMix mix, GraphEngine engine, RatioTable table, CancellationToken cancellationToken)
    {
        var subtree = Applying(engine, Move(engine, mix.Subtree.Parent, mix.Subtree.Other), cancellationToken);
        var leaf = Applying(engine, Move(engine, mix.Leaf.Parent, mix.Leaf.Other), cancellationToken);
        var (large, small) = await Cost.CompareAsync(subtree, leaf);
        var yardstick = $"a leaf: {Figures.Duration(small)}";
        var what = $"move of {Figures.Count(mix.Subtree.Units)} units with {Figures.Count(mix.Subtree.CheckIns)} work-unit check-ins";
        table.Add(RatioRow.AtMost("4", what, Figures.Duration(large), yardstick, large / small, limit: 2));

        NodeId[] districts = [mix.Subtree.Parent.Target, mix.Subtree.Other];
        var counting = Counting(engine, Move(engine, mix.Subtree.Parent, mix.Subtree.Other), districts, cancellationToken);
        (large, small) = await Cost.CompareAsync(counting, leaf);
        what = "the same, then the checked-in work units of both districts";
        yardstick = $"a leaf, not asked for: {Figures.Duration(small)}";
        table.Add(RatioRow.Reported("4", what, Figures.Duration(large), yardstick, large / small));
    }

    /// <summary>A move as an overlay, of which one asks at once what is only noted when units move.</summary>
    private static Func<ValueTask> Counting(GraphEngine engine, Fact[] facts, NodeId[] units, CancellationToken cancellationToken)
    {
        var options = new ReadOptions { Overlay = facts };
        var request = new MeasureRequest(MeasureList.CheckedInWorkUnits);
        return async () =>
        {
            var session = await engine.OpenAsync(options, cancellationToken);
            await session.MeasureAsync(await session.FindByIdAsync(units, cancellationToken), request, cancellationToken);
        };
    }

    private static async Task MeasureJoinAsync(ReferenceMix mix, GraphEngine engine, RatioTable table, CancellationToken cancellationToken)
    {
        var (hub, employees) = mix.Hubs[1];
        var join = Applying(engine, [Open(RelationshipType.InMatrix, hub, mix.Matrix, engine.Today)], cancellationToken);
        var seconds = await Cost.MedianAsync(join);
        var what = $"a work unit with {Figures.Count(employees)} employees joins a matrix";
        table.Add(RatioRow.AtMost("4", what, Figures.Duration(seconds), Figures.Duration(JoinSeconds), seconds / JoinSeconds, limit: 1));
    }

    private static async Task MeasureHubAsync(ReferenceMix mix, GraphEngine engine, RatioTable table, CancellationToken cancellationToken)
    {
        var (large, small) = await Cost.CompareAsync(Hire(mix.Hubs[0].Id), Hire(mix.Hubs[2].Id));
        var what = $"one edge at a hub of {Figures.Count(mix.Hubs[0].Employees)}";
        var yardstick = $"a hub of {Figures.Count(mix.Hubs[2].Employees)}: {Figures.Duration(small)}";
        table.Add(RatioRow.AtMost("4", what, Figures.Duration(large), yardstick, large / small, limit: 2));

        Func<ValueTask> Hire(NodeId hub)
            => Applying(engine, [Open(RelationshipType.WorksAt, mix.Unemployed, hub, engine.Today)], cancellationToken);
    }

    private static Func<ValueTask> Applying(GraphEngine engine, Fact[] facts, CancellationToken cancellationToken)
    {
        var options = new ReadOptions { Overlay = facts };
        return async () => await engine.OpenAsync(options, cancellationToken);
    }

    private static Fact[] Move(GraphEngine engine, RelationshipData parent, NodeId other) =>
    [
        new RelationshipFact(parent, parent with { Period = parent.Period with { To = engine.Today } }),
        Open(RelationshipType.PartOf, parent.Source, other, engine.Today),
    ];

    private static RelationshipFact Open(RelationshipType type, NodeId source, NodeId target, DateOnly today)
        => new(Before: null, new RelationshipData
        {
            Id = RelationshipId.Of(type, source, target, "benchmark"),
            Type = type,
            Source = source,
            Target = target,
            Period = new Period(today, null),
            Role = type == RelationshipType.InMatrix ? MatrixRole.Member : null,
        });
}
