using Hierarchy.Specification.Graphs;
using Xunit;
using Xunit.Abstractions;

namespace Hierarchy.Engine.Tests;

/// <summary>
/// What a commit costs does not depend on how much stands around what it changes: counted in allocated bytes, which do not depend on the
/// machine.
/// </summary>
public sealed class SnapshotCostTests(ITestOutputHelper output)
{
    [Fact]
    public void One_edge_at_a_hub_of_40_000_costs_little_more_than_at_a_hub_of_20()
    {
        var small = CostOfHiring(20);
        var large = CostOfHiring(40_000);
        output.WriteLine($"hub of 20: {small} B, hub of 40,000: {large} B");
        Assert.InRange(large, 1, 20_000);
        Assert.InRange(large, 1, small * 3);
    }

    [Fact]
    public void Moving_a_subtree_of_20_000_units_with_2_000_check_ins_costs_little_more_than_moving_one_with_20()
    {
        var small = CostOfMoving(units: 20, checkIns: 2);
        var large = CostOfMoving(units: 20_000, checkIns: 2_000);
        output.WriteLine($"20 units: {small} B, 20,000 units: {large} B");
        Assert.InRange(large, 1, small * 2);
    }

    [Fact]
    public void A_work_unit_with_20_000_employees_joins_a_matrix_at_a_few_bytes_each()
    {
        var sketch = Hub(20_000).Matrix("m");
        var snapshot = sketch.Load();
        sketch.Relationship(RelationshipType.InMatrix, "w", "m");
        var joined = new RelationshipFact(null, sketch.Relationships[^1]);
        var cost = Cost(() => snapshot.With([joined], new Revision(2), Sketches.Today, preview: false), out var after);
        output.WriteLine($"20,000 employees: {cost} B");
        var district = after.FindNode(sketch["D"]);
        Assert.Equal(20_000, CountRow.Get(after.Row(district), MeasureKeys.Matrix(after.FindNode(sketch["m"]))));
        Assert.Equal(20_000, CountRow.Get(after.Row(district), MeasureKeys.Residents));
        Assert.InRange(cost, 1, 20_000 * 400);
    }

    private static long CostOfHiring(int employees)
    {
        var sketch = Hub(employees).Person("new", livesIn: "S");
        var snapshot = sketch.Load();
        sketch.Relationship(RelationshipType.WorksAt, "new", "w");
        var hired = new RelationshipFact(null, sketch.Relationships[^1]);
        return Cost(() => snapshot.With([hired], new Revision(2), Sketches.Today, preview: false), out _);
    }

    private static long CostOfMoving(int units, int checkIns)
    {
        var sketch = new GraphSketch().Unit("D").Unit("A", "D").Unit("B", "D").Unit("C", "A");
        for (var i = 0; i < units; i++)
        {
            sketch.Unit($"u{i}", "C");
        }

        for (var i = 0; i < checkIns; i++)
        {
            sketch.WorkUnit($"w{i}").Relationship(RelationshipType.CheckedIn, $"w{i}", $"u{i}");
        }

        var snapshot = sketch.Load();
        var old = sketch.Relationships.Single(r => r.Type == RelationshipType.PartOf && r.Source == sketch["C"]);
        var ended = new RelationshipFact(old, old with { Period = new Period(null, Sketches.Today) });
        var opened = new RelationshipFact(null, old with { Id = new RelationshipId(Guid.NewGuid()), Target = sketch["B"] });
        return Cost(() => snapshot.With([ended, opened], new Revision(2), Sketches.Today, preview: false), out _);
    }

    private static GraphSketch Hub(int employees)
    {
        var sketch = new GraphSketch().Unit("D").Unit("S", "D").WorkUnit("w");
        for (var i = 0; i < employees; i++)
        {
            sketch.Person($"p{i}", livesIn: "S", worksAt: "w");
        }

        return sketch;
    }

    private static long Cost(Func<Snapshot> commit, out Snapshot after)
    {
        // Once before, so that nothing is counted that happens once in a process.
        commit();
        var before = GC.GetAllocatedBytesForCurrentThread();
        after = commit();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
