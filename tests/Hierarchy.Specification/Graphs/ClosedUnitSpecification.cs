using Xunit;

namespace Hierarchy.Specification.Graphs;

/// <summary>What closed, planned and future nodes do to everything else.</summary>
public abstract class ClosedUnitSpecification : GraphStoreSpecification
{
    [Fact]
    public async Task An_open_unit_below_a_closed_one_is_a_root()
    {
        var reader = await ReadAsync(Closing(Today));
        Assert.Equal("-", await reader.FollowedAsync("S", Relation.Parent));
        Assert.Equal(["S"], await reader.AncestorsAsync("C"));
        Assert.Empty(await reader.ReachedAsync("D", Relation.Children));
        var rows = await reader.RowsAsync("S", new SubtreeRequest());
        Assert.True(rows.Elements[0].Parent.IsNone);
    }

    [Fact]
    public async Task A_closed_unit_counts_zero_and_has_no_rows()
    {
        var reader = await ReadAsync(Closing(Today));
        foreach (var measure in MeasureList.All.Where(measure => measure != MeasureList.ByMatrix))
        {
            Assert.Equal(0, await reader.MeasureAsync(measure, "D"));
        }

        var rows = await reader.RowsAsync("D", new SubtreeRequest());
        Assert.Empty(rows.Elements);
        Assert.Equal([0L], rows.Totals!);
        Assert.False(rows.HasNext[0] || rows.HasPrevious[0]);
    }

    [Fact]
    public async Task A_closed_unit_reads_upwards_the_parent_of_the_day_before_it_closed_open_or_not()
    {
        var sketch = new GraphSketch()
            .Unit("D", with: unit => unit with { ClosedOn = Today.AddDays(-1) })
            .Unit("E")
            .Unit("S", kind: OrgUnitKind.Subdistrict, with: unit => unit with { ClosedOn = Today.AddDays(-3) })
            .Relationship(RelationshipType.PartOf, "S", "E", new Period(null, Today.AddDays(-6)))
            .Relationship(RelationshipType.PartOf, "S", "D", new Period(Today.AddDays(-6), Today.AddDays(-3)));
        var reader = await ReadAsync(sketch);
        Assert.Equal("D", await reader.FollowedAsync("S", Relation.Parent));
        Assert.Equal(["D"], await reader.AncestorsAsync("S"));
        Assert.Equal(["D"], await reader.ReachedAsync("S", Relation.Parent));
        Assert.Empty(await reader.ReachedAsync("D", Relation.Children));
        Assert.Empty(await reader.ReachedAsync("E", Relation.Children));
    }

    [Fact]
    public async Task Closed_units_above_each_other_in_a_ring_end_the_way_up()
    {
        var sketch = new GraphSketch()
            .Unit("a", kind: OrgUnitKind.Grid, with: unit => unit with { ClosedOn = Today.AddDays(-5) })
            .Unit("b", kind: OrgUnitKind.Grid, with: unit => unit with { ClosedOn = Today.AddDays(-1) })
            .Relationship(RelationshipType.PartOf, "a", "b", new Period(null, Today.AddDays(-5)))
            .Relationship(RelationshipType.PartOf, "b", "a", new Period(Today.AddDays(-5), null));
        var reader = await ReadAsync(sketch);
        Assert.Equal(["b"], await reader.AncestorsAsync("a"));
        Assert.Equal(["a"], await reader.AncestorsAsync("b"));
    }

    [Fact]
    public async Task Relationships_at_a_unit_that_is_not_open_count_for_nothing()
    {
        var sketch = new GraphSketch()
            .Unit("D")
            .Unit("S", "D", with: unit => unit with { OpenedOn = Today.AddDays(1) })
            .Person("p", livesIn: "S")
            .WorkUnit("w")
            .Relationship(RelationshipType.CheckedIn, "w", "S")
            .Relationship(RelationshipType.Holds, "p", "S", post: Post.Secretary);
        var store = await StoreAsync(sketch);
        foreach (var (day, count) in new[] { (0, 0), (1, 1) })
        {
            var reader = new SketchReader(await store.OpenAsync(new ReadOptions { AsOf = Today.AddDays(day) }, None), sketch);
            Assert.Equal(count, await reader.MeasureAsync(MeasureList.Residents, "D"));
            Assert.Equal(count, await reader.MeasureAsync(MeasureList.CheckedInWorkUnits, "D"));
            Assert.Equal(count, await reader.MeasureAsync(MeasureList.Appointments, "D"));
            Assert.Equal(count, (await reader.ReachedAsync("p", Relation.Residence)).Length);
            Assert.Equal(count, (await reader.ReachedAsync("p", Relation.Places)).Length);
            Assert.Equal(count, (await reader.ReachedAsync("w", Relation.CheckedInAt)).Length);
        }
    }

    [Fact]
    public async Task Work_units_matrices_and_bodies_are_found_from_their_last_day_on_but_count_for_nothing()
    {
        var sketch = new GraphSketch()
            .Unit("D")
            .WorkUnit("w", closedOn: Today)
            .Matrix("m")
            .Matrix("n", closedOn: Today)
            .Body("b", closedOn: Today)
            .Person("p", livesIn: "D", worksAt: "w")
            .Relationship(RelationshipType.InMatrix, "w", "m")
            .Relationship(RelationshipType.InMatrix, "p", "n")
            .Relationship(RelationshipType.CheckedIn, "w", "D")
            .Relationship(RelationshipType.Serves, "b", "D")
            .Relationship(RelationshipType.Holds, "p", "b", post: Post.TeamLeader);
        var store = await StoreAsync(sketch);
        var before = new SketchReader(await store.OpenAsync(new ReadOptions { AsOf = Today.AddDays(-1) }, None), sketch);
        var now = new SketchReader(await store.OpenAsync(ReadOptions.Latest, None), sketch);
        (string Source, Relation Relation)[] lists =
        [
            ("p", Relation.Employer), ("p", Relation.Belongs), ("m", Relation.People), ("D", Relation.CheckedInWorkUnits),
            ("D", Relation.Bodies), ("p", Relation.Places), ("m", Relation.MemberUnits), ("p", Relation.InMatrices),
        ];
        foreach (var (source, relation) in lists)
        {
            Assert.NotEmpty(await before.ReachedAsync(source, relation));
            Assert.Empty(await now.ReachedAsync(source, relation));
        }

        Assert.DoesNotContain(await now.RefsAsync("w", "m", "n", "b"), node => node.IsNone);
        Assert.Equal(["m", "n"], await before.NamesAsync((await before.Session.ByMatrixAsync(await before.RefsAsync("D"), None)).Matrices));
        var table = await now.Session.ByMatrixAsync(await now.RefsAsync("D"), None);
        Assert.Equal(["m"], await now.NamesAsync(table.Matrices));
        Assert.Equal([0L], table.Counts);
    }

    [Fact]
    public async Task Lineage_is_undated_and_names_closed_units_but_none_that_does_not_exist_yet()
    {
        var sketch = new GraphSketch()
            .Unit("old", with: unit => unit with { ClosedOn = Today })
            .Unit("new", with: unit => unit with { OpenedOn = Today })
            .Relationship(RelationshipType.SucceededBy, "old", "new", new Period(Today, null));
        var store = await StoreAsync(sketch);
        var now = new SketchReader(await store.OpenAsync(ReadOptions.Latest, None), sketch);
        var before = new SketchReader(await store.OpenAsync(new ReadOptions { AsOf = Today.AddDays(-1) }, None), sketch);
        Assert.Equal(["new"], await now.ReachedAsync("old", Relation.Successors));
        Assert.Equal(["old"], await now.ReachedAsync("new", Relation.Predecessors));
        Assert.Empty(await before.ReachedAsync("old", Relation.Successors));
    }

    /// <summary>A district that closes, with a subdistrict, a community and a resident below it that stay open.</summary>
    private static GraphSketch Closing(DateOnly day) => new GraphSketch()
        .Unit("D", with: unit => unit with { ClosedOn = day })
        .Unit("S", "D")
        .Unit("C", "S")
        .Person("p", livesIn: "C");
}
