using CsCheck;
using Hierarchy.Specification;
using Hierarchy.Specification.Graphs;
using Hierarchy.Specification.Oracles;
using Xunit;

namespace Hierarchy.Engine.Tests;

/// <summary>A graph that is loaded at once is the graph that its facts make one after the other.</summary>
public sealed class LoadingTests
{
    [Fact]
    public void Loaded_at_once_everything_kept_is_as_fact_by_fact_and_stays_so_through_further_commits()
        => Gen.Int[0, 1_000_000].Sample(seed =>
        {
            var random = new Random(seed);
            var organization = new RandomOrganization(seed, Sketches.Today);
            organization.Next(random.Next(1_500));
            var image = organization.Image(new Revision(3));
            var day = Sketches.Today.AddDays(random.Next(-7, 8));
            var loaded = Snapshot.Of(image, day);
            var written = Snapshot.OfFacts(image, day);
            Assert.Equal(SnapshotComparison.Describe(written), SnapshotComparison.Describe(loaded));

            var before = SnapshotComparison.Describe(loaded);
            var facts = organization.Next(200);
            var later = Sketches.Today.AddDays(random.Next(-7, 8));
            Assert.Equal(
                SnapshotComparison.Describe(written.With(facts, new Revision(4), later, preview: false)),
                SnapshotComparison.Describe(loaded.With(facts, new Revision(4), later, preview: false)));
            Assert.Equal(before, SnapshotComparison.Describe(loaded));
        }, iter: TestScale.Of(60));

    [Fact]
    public void Long_lists_and_long_rows_are_loaded_as_fact_by_fact()
    {
        var sketch = new GraphSketch().Unit("D").Unit("E").WorkUnit("w").WorkUnit("v").Matrix("m");
        sketch.Relationship(RelationshipType.InMatrix, "w", "m").Relationship(RelationshipType.InMatrix, "v", "m");
        for (var i = 0; i < 3_000; i++)
        {
            sketch.Unit($"u{i * 7919 % 3_000}", i % 3 == 0 ? "E" : "D");
            sketch.WorkUnit($"w{i}").Relationship(RelationshipType.CheckedIn, $"w{i}", $"u{i * 7919 % 3_000}");
            sketch.Person($"p{i * 31 % 3_000}", livesIn: i % 2 == 0 ? "D" : $"u{i * 7919 % 3_000}", worksAt: i % 5 == 0 ? "v" : "w");
        }

        var image = new GraphImage(new Revision(1), [.. sketch.Nodes], sketch.Relationships);
        Assert.Equal(
            SnapshotComparison.Describe(Snapshot.OfFacts(image, Sketches.Today)),
            SnapshotComparison.Describe(Snapshot.Of(image, Sketches.Today)));
    }

    [Fact]
    public void What_an_image_should_not_hold_is_loaded_fact_by_fact()
    {
        var sketch = new GraphSketch().Unit("a").Unit("b", "a").Unit("c", "a").Person("p", livesIn: "c");
        sketch.Relationship(RelationshipType.PartOf, "b", "c");
        NodeData[] twice = [.. sketch.Nodes, sketch.Nodes.First() with { Name = "again" }];
        foreach (var image in new GraphImage[]
        {
            new(new Revision(1), [.. sketch.Nodes], sketch.Relationships),
            new(new Revision(1), twice, sketch.Relationships),
        })
        {
            Assert.Equal(
                SnapshotComparison.Describe(Snapshot.OfFacts(image, Sketches.Today)),
                SnapshotComparison.Describe(Snapshot.Of(image, Sketches.Today)));
        }
    }
}
