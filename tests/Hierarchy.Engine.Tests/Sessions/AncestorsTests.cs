using Hierarchy.Specification.Graphs;
using Xunit;

namespace Hierarchy.Engine.Tests;

public sealed class AncestorsTests
{
    private static readonly DateOnly Today = new(2025, 6, 1);

    [Fact]
    public void A_budget_that_does_not_hold_the_units_asked_is_exceeded_before_anything_is_allocated()
    {
        var snapshot = SnapshotOf(new GraphSketch().Unit("D"));
        var units = new NodeRef[1_000_000];
        var budget = new RowBudget(1_000);
        var session = new GraphSession(snapshot, snapshot, budget);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Throws<RowBudgetExceededException>(() => { _ = session.AncestorsAsync(units, CancellationToken.None); });
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1_000_000);
        Assert.Equal(units.Length, budget.Charged);
    }

    /// <summary>Deeper than any planner makes it: one unit's ancestors are charged on the way up, not once they are all gathered.</summary>
    [Fact]
    public void The_ancestors_of_one_unit_are_charged_on_the_way_up()
    {
        const int Depth = 3 * Meter.Block;
        var sketch = new GraphSketch().Unit("u0", kind: OrgUnitKind.Grid);
        for (var i = 1; i <= Depth; i++)
        {
            sketch.Unit($"u{i}", kind: OrgUnitKind.Grid).Relationship(RelationshipType.PartOf, $"u{i}", $"u{i - 1}");
        }

        var snapshot = SnapshotOf(sketch);
        var budget = new RowBudget(1_000);
        var session = new GraphSession(snapshot, snapshot, budget);
        var deepest = new[] { new NodeRef(snapshot.FindNode(sketch[$"u{Depth}"])) };
        Assert.Throws<RowBudgetExceededException>(() => { _ = session.AncestorsAsync(deepest, CancellationToken.None); });
        Assert.InRange(budget.Charged, 1_000, 2 * Meter.Block);
    }

    private static Snapshot SnapshotOf(GraphSketch sketch)
        => Snapshot.Of(new GraphImage(new Revision(1), [.. sketch.Nodes], sketch.Relationships), Today);
}
