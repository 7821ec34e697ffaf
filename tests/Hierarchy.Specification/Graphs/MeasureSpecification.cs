using Xunit;

namespace Hierarchy.Specification.Graphs;

/// <summary>What the measures count, and where the people of a matrix are.</summary>
public abstract class MeasureSpecification : GraphStoreSpecification
{
    [SkippableFact]
    public async Task Units_and_organized_are_strictly_below_and_split_by_kind()
    {
        var sketch = new GraphSketch()
            .Unit("D")
            .Unit("S", "D")
            .Unit("C", "S", with: unit => unit with { GivenStatus = OrgUnitStatus.Planned })
            .Unit("T", "D", with: unit => unit with { ClosedOn = Today });
        var reader = await ReadAsync(sketch);
        Assert.Equal(2, await reader.MeasureAsync(MeasureList.Units, "D"));
        Assert.Equal(1, await reader.MeasureAsync(MeasureList.Organized, "D"));
        Assert.Equal(1, await reader.MeasureAsync(MeasureList.Units, "S"));
        Assert.Equal(0, await reader.MeasureAsync(MeasureList.Units, "C"));
        var request = new MeasureRequest(MeasureList.Units, [OrgUnitKind.Subdistrict, OrgUnitKind.Subdistrict, OrgUnitKind.District], []);
        var counts = await reader.Session.MeasureAsync(await reader.RefsAsync("D", "S", "T"), request, None);
        Assert.Equal([1L, 0L, 0L], counts);
    }

    [SkippableFact]
    public async Task Two_posts_of_one_person_are_two_appointments_and_one_office_holder_and_posts_at_bodies_none()
    {
        var sketch = new GraphSketch()
            .Unit("D")
            .Unit("S", "D")
            .Body("b")
            .Person("p")
            .Relationship(RelationshipType.Serves, "b", "S")
            .Relationship(RelationshipType.Holds, "p", "S", post: Post.Secretary)
            .Relationship(RelationshipType.Holds, "p", "S", post: Post.GridChief)
            .Relationship(RelationshipType.Holds, "p", "D", post: Post.Secretary)
            .Relationship(RelationshipType.Holds, "p", "b", post: Post.Secretary);
        var reader = await ReadAsync(sketch);
        Assert.Equal(3, await reader.MeasureAsync(MeasureList.Appointments, "D"));
        Assert.Equal(1, await reader.MeasureAsync(MeasureList.OfficeHolders, "D"));
        var secretaries = new MeasureRequest(MeasureList.Appointments, [], [Post.Secretary]);
        var counts = await reader.Session.MeasureAsync(await reader.RefsAsync("D", "S"), secretaries, None);
        Assert.Equal([2L, 1L], counts);
    }

    [SkippableFact]
    public async Task A_work_unit_that_is_checked_in_at_several_places_below_counts_once()
    {
        var sketch = new GraphSketch()
            .Unit("D")
            .Unit("S", "D")
            .Unit("T", "D")
            .WorkUnit("w")
            .Person("p")
            .Relationship(RelationshipType.CheckedIn, "w", "S")
            .Relationship(RelationshipType.CheckedIn, "w", "T")
            .Relationship(RelationshipType.CheckedIn, "w", "T")
            .Relationship(RelationshipType.CheckedIn, "p", "T");
        var reader = await ReadAsync(sketch);
        Assert.Equal(1, await reader.MeasureAsync(MeasureList.CheckedInWorkUnits, "D"));
        Assert.Equal(1, await reader.MeasureAsync(MeasureList.CheckedIn, "D"));
        Assert.Equal(["w"], await reader.ReachedAsync("D", Relation.CheckedInWorkUnits, Scope.Subtree));
        Assert.Equal(["w"], await reader.ReachedAsync("T", Relation.CheckedInWorkUnits));
        Assert.Equal(["S", "T"], await reader.ReachedAsync("w", Relation.CheckedInAt));
    }

    [SkippableFact]
    public async Task Who_belongs_to_a_matrix_in_two_ways_counts_once_and_zeros_are_told()
    {
        var sketch = new GraphSketch()
            .Unit("D")
            .Unit("S", "D")
            .WorkUnit("w")
            .Matrix("m")
            .Matrix("k")
            .Person("p", livesIn: "S", worksAt: "w")
            .Person("q", livesIn: "S", worksAt: "w")
            .Person("r", worksAt: "w")
            .Relationship(RelationshipType.InMatrix, "w", "m", role: MatrixRole.Lead)
            .Relationship(RelationshipType.InMatrix, "w", "m")
            .Relationship(RelationshipType.InMatrix, "p", "m");
        var reader = await ReadAsync(sketch);
        var table = await reader.Session.ByMatrixAsync(await reader.RefsAsync("D", "S"), None);
        Assert.Equal(["k", "m"], await reader.NamesAsync(table.Matrices));
        Assert.Equal([0L, 2L, 0L, 2L], table.Counts);
        Assert.Equal(["p", "q", "r"], await reader.ReachedAsync("m", Relation.People));
        Assert.Equal(["m"], await reader.ReachedAsync("p", Relation.Belongs));
        Assert.Equal("w", await reader.FollowedAsync("m", Relation.Lead));
        Assert.Equal(["w"], await reader.ReachedAsync("m", Relation.MemberUnits));
    }

    [SkippableFact]
    public async Task Who_belongs_follows_the_days_of_the_employers_matrix_of_the_job_and_of_their_own()
    {
        var sketch = new GraphSketch()
            .Unit("D")
            .WorkUnit("w")
            .Matrix("m")
            .Person("p", livesIn: "D", worksAt: "w")
            .Person("q", livesIn: "D")
            .Person("r", livesIn: "D", worksAt: "w")
            .Relationship(RelationshipType.InMatrix, "w", "m", new Period(Today.AddDays(-2), Today.AddDays(1)))
            .Relationship(RelationshipType.WorksAt, "q", "w", new Period(Today, null))
            .Relationship(RelationshipType.InMatrix, "r", "m", new Period(Today.AddDays(-3), Today.AddDays(2)));
        var store = await StoreAsync(sketch);
        foreach (var (days, count) in new[] { (-4, 0), (-3, 1), (-2, 2), (-1, 2), (0, 3), (1, 1), (2, 0) })
        {
            var reader = new SketchReader(await store.OpenAsync(new ReadOptions { AsOf = Today.AddDays(days) }, None), sketch);
            var table = await reader.Session.ByMatrixAsync(await reader.RefsAsync("D"), None);
            Assert.Equal(count, table.Counts[0]);
            Assert.Equal(count, (await reader.ReachedAsync("m", Relation.People)).Length);
        }
    }

    [SkippableFact]
    public async Task A_footprint_counts_each_person_once_at_a_unit_most_first_then_by_code()
    {
        var sketch = new GraphSketch()
            .Unit("D")
            .Unit("S", "D")
            .Unit("T", "D")
            .Unit("U", "D")
            .Unit("Sa", "S")
            .Unit("Sb", "S")
            .Matrix("m")
            .Person("p")
            .Person("q");
        foreach (var (person, place) in new[] { ("p", "Sa"), ("p", "Sb"), ("p", "Sb"), ("p", "T"), ("q", "T"), ("q", "U"), ("q", "D") })
        {
            sketch.Relationship(RelationshipType.Holds, person, place, post: Post.Mediator);
        }

        sketch.Relationship(RelationshipType.InMatrix, "p", "m").Relationship(RelationshipType.InMatrix, "q", "m");
        var reader = await ReadAsync(sketch);
        var request = new FootprintRequest(OrgUnitKind.Subdistrict, FootprintRelation.Holds) { WithTotals = true };
        var matrix = await reader.RefsAsync("m");
        var all = await reader.Session.FootprintAsync(matrix, request, None);
        Assert.Equal(["T", "S", "U"], await reader.NamesAsync(Array.ConvertAll(all.Elements, entry => entry.Unit)));
        Assert.Equal([2, 1, 1], all.Elements.Select(entry => entry.Count));
        var second = PageRequest.Of(1, null, all.CursorAt(0), null);
        var rest = await reader.Session.FootprintAsync(matrix, request with { Page = second }, None);
        Assert.Equal(["S"], await reader.NamesAsync(Array.ConvertAll(rest.Elements, entry => entry.Unit)));
        Assert.True(rest.HasNext[0] && rest.HasPrevious[0]);
        Assert.Empty((await reader.Session.FootprintAsync(matrix, request with { Relation = FootprintRelation.LivesIn }, None)).Elements);
    }

    [SkippableFact]
    public async Task A_footprint_cursor_of_another_day_is_refused()
    {
        var sketch = new GraphSketch().Unit("D").Matrix("m").Person("p", livesIn: "D").Relationship(RelationshipType.InMatrix, "p", "m");
        var store = await StoreAsync(sketch);
        var request = new FootprintRequest(OrgUnitKind.District, FootprintRelation.LivesIn);
        var today = new SketchReader(await store.OpenAsync(ReadOptions.Latest, None), sketch);
        var cursor = (await today.Session.FootprintAsync(await today.RefsAsync("m"), request, None)).CursorAt(0);
        var tomorrow = new SketchReader(await store.OpenAsync(new ReadOptions { AsOf = Today.AddDays(1) }, None), sketch);
        var matrix = await tomorrow.RefsAsync("m");
        await Assert.ThrowsAsync<CursorRefusedException>(async () =>
            await tomorrow.Session.FootprintAsync(matrix, request with { Page = PageRequest.Of(1, null, cursor, null) }, None));
    }

    [SkippableFact]
    public async Task A_measure_that_is_a_table_or_an_argument_that_it_has_not_is_refused()
    {
        var reader = await ReadAsync(new GraphSketch().Unit("D"));
        MeasureRequest[] wrong =
        [
            new(MeasureList.ByMatrix), new(MeasureList.Residents, [OrgUnitKind.Grid], []), new(MeasureList.Units, [], [Post.Secretary]),
        ];
        foreach (var request in wrong)
        {
            var unit = await reader.RefsAsync("D");
            await Assert.ThrowsAsync<ArgumentRefusedException>(async () => await reader.Session.MeasureAsync(unit, request, None));
        }
    }

    [SkippableFact]
    public async Task No_unit_and_what_is_no_unit_count_zero()
    {
        var reader = await ReadAsync(new GraphSketch().Unit("D").Person("p", livesIn: "D"));
        NodeRef[] asked = [NodeRef.None, .. await reader.RefsAsync("p")];
        var counts = await reader.Session.MeasureAsync(asked, new MeasureRequest(MeasureList.Residents), None);
        Assert.Equal([0L, 0L], counts);
    }
}
