using Hierarchy.Specification.Graphs;
using Xunit;

namespace Hierarchy.Engine.Tests;

/// <summary>Planners never write such graphs; a store that holds one all the same must not hang its readers.</summary>
public sealed class BrokenGraphTests
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly DateOnly Today = new(2025, 6, 1);

    [Fact]
    public async Task A_ring_of_units_and_one_that_is_its_own_parent_hang_nobody()
    {
        var sketch = new GraphSketch()
            .Unit("a", kind: OrgUnitKind.Grid)
            .Unit("b", kind: OrgUnitKind.Grid)
            .Unit("c", kind: OrgUnitKind.Grid)
            .Relationship(RelationshipType.PartOf, "a", "b")
            .Relationship(RelationshipType.PartOf, "b", "a")
            .Relationship(RelationshipType.PartOf, "c", "c")
            .Person("p", livesIn: "a");
        var snapshot = Snapshot.Of(new GraphImage(new Revision(1), [.. sketch.Nodes], sketch.Relationships), Today);
        var reader = new SketchReader(new GraphSession(snapshot, snapshot, null), sketch);

        Assert.Equal(["b"], await reader.AncestorsAsync("a"));
        Assert.Empty(await reader.AncestorsAsync("c"));
        Assert.Equal(["p"], await reader.ReachedAsync("b", Relation.Residents, Scope.Subtree));
        _ = await reader.Session.ChartersAsync(await reader.RefsAsync("a", "c"), None);
        var ended = sketch.Relationships[0] with { Period = new Period(null, Today) };
        var repaired = snapshot.With([new RelationshipFact(sketch.Relationships[0], ended)], new Revision(2), Today, preview: false);
        Assert.Equal("a", (await new SketchReader(new GraphSession(repaired, repaired, null), sketch).AncestorsAsync("b"))[0]);
    }

    [Fact]
    public void A_relationship_to_nowhere_is_refused_and_leaves_the_snapshot_as_it_was()
    {
        var sketch = new GraphSketch().Unit("a").Unit("b", "a");
        var snapshot = Snapshot.Of(new GraphImage(new Revision(1), [.. sketch.Nodes], sketch.Relationships), Today);
        var nowhere = sketch.Relationships[0] with { Id = new RelationshipId(Guid.NewGuid()), Target = new NodeId(Guid.NewGuid()) };

        Assert.Throws<ImpossibleFactException>(
            () => snapshot.With([new RelationshipFact(null, nowhere)], new Revision(2), Today, preview: false));
        Assert.Equal(1, snapshot.List(snapshot.FindNode(sketch["a"]), ListKind.Children).Count);
    }
}
