using Xunit;

namespace Hierarchy.Specification.Graphs;

/// <summary>Pages and cursors of lists.</summary>
public abstract class PageSpecification : GraphStoreSpecification
{
    private static readonly string[] Keys = ["a", "b", "c", "d", "e"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public async Task Pages_in_both_directions_give_exactly_the_list(int size)
    {
        var reader = await ReadAsync(Employer());
        var forwards = new List<string>();
        string? cursor = null;
        for (var more = true; more;)
        {
            var page = await reader.PageAsync("w", Relation.Employees, PageRequest.Of(size, null, cursor, null));
            forwards.AddRange(await reader.NamesAsync(page.Elements));
            Assert.Equal(cursor is not null, page.HasPrevious[0]);
            more = page.HasNext[0];
            cursor = page.CursorAt(page.Elements.Length - 1);
        }

        var backwards = new List<string>();
        cursor = null;
        for (var more = true; more;)
        {
            var page = await reader.PageAsync("w", Relation.Employees, PageRequest.Of(null, size, null, cursor));
            backwards.InsertRange(0, await reader.NamesAsync(page.Elements));
            Assert.Equal(cursor is not null, page.HasNext[0]);
            more = page.HasPrevious[0];
            cursor = page.CursorAt(0);
        }

        Assert.Equal(Keys, forwards);
        Assert.Equal(Keys, backwards);
    }

    [Fact]
    public async Task An_empty_page_stands_at_the_start_or_end_of_the_window_and_speaks_of_the_whole_list()
    {
        var reader = await ReadAsync(Employer());
        var all = await reader.PageAsync("w", Relation.Employees, PageRequest.All);
        var (first, last) = (all.CursorAt(0), all.CursorAt(4));
        await StandsAsync(PageRequest.Of(0, null, null, null), hasPrevious: false, hasNext: true);
        await StandsAsync(PageRequest.Of(null, 0, null, null), hasPrevious: true, hasNext: false);
        await StandsAsync(PageRequest.Of(0, null, first, last), hasPrevious: true, hasNext: true);
        await StandsAsync(PageRequest.Of(null, 0, first, last), hasPrevious: true, hasNext: true);
        await StandsAsync(PageRequest.Of(5, null, last, null), hasPrevious: true, hasNext: false);
        await StandsAsync(PageRequest.Of(null, 5, null, first), hasPrevious: false, hasNext: true);
        await StandsAsync(PageRequest.Of(5, null, last, first), hasPrevious: true, hasNext: false);

        async Task StandsAsync(PageRequest request, bool hasPrevious, bool hasNext)
        {
            var page = await reader.PageAsync("w", Relation.Employees, request);
            Assert.Empty(page.Elements);
            Assert.Equal((hasPrevious, hasNext), (page.HasPrevious[0], page.HasNext[0]));
            Assert.Equal([5L], page.Totals!);
        }
    }

    [Fact]
    public async Task A_page_without_next_inside_a_window_still_says_that_the_list_goes_on()
    {
        var reader = await ReadAsync(Employer());
        var all = await reader.PageAsync("w", Relation.Employees, PageRequest.All);
        var page = await reader.PageAsync("w", Relation.Employees, PageRequest.Of(10, null, all.CursorAt(0), all.CursorAt(4)));
        Assert.Equal(["b", "c", "d"], await reader.NamesAsync(page.Elements));
        Assert.True(page.HasNext[0]);
        Assert.True(page.HasPrevious[0]);
    }

    [Fact]
    public async Task A_cursor_holds_for_another_parent_another_filter_and_when_its_element_is_gone()
    {
        var sketch = Employer().WorkUnit("v").Person("bb", worksAt: "v").Person("cc", worksAt: "v");
        var journal = new InMemoryJournal();
        journal.Import(sketch.Nodes, sketch.Relationships, Today);
        var store = await FollowAsync(journal);
        var reader = new SketchReader(await store.OpenAsync(ReadOptions.Latest, None), sketch);
        var cursor = (await reader.PageAsync("w", Relation.Employees, PageRequest.All)).CursorAt(2);

        var other = await reader.PageAsync("v", Relation.Employees, PageRequest.Of(5, null, cursor, null));
        Assert.Equal(["cc"], await reader.NamesAsync(other.Elements));
        Assert.True(other.HasPrevious[0]);
        var filter = new PropertyTest(NodeProperties.Key, FilterOperator.In, ["a", "e"]);
        var filtered = await reader.PageAsync("w", Relation.Employees, PageRequest.Of(5, null, cursor, null), where: filter);
        Assert.Equal(["e"], await reader.NamesAsync(filtered.Elements));
        Assert.Equal([2L], filtered.Totals!);
        Assert.True(filtered.HasPrevious[0]);

        var without = sketch.Relationships.Where(r => r.Source != sketch["c"]);
        var newer = journal.Import(sketch.Nodes, without, Today);
        var later = new SketchReader(await store.OpenAsync(new ReadOptions { MinRevision = newer }, None), sketch);
        var rest = await later.PageAsync("w", Relation.Employees, PageRequest.Of(5, null, cursor, null));
        Assert.Equal(["d", "e"], await later.NamesAsync(rest.Elements));
    }

    [Fact]
    public async Task A_cursor_of_another_order_type_or_list_and_what_is_none_are_refused()
    {
        var sketch = Employer().Unit("D").Unit("S", "D").Matrix("m").Relationship(RelationshipType.InMatrix, "w", "m");
        var reader = await ReadAsync(sketch);
        var people = await reader.PageAsync("w", Relation.Employees, PageRequest.All);
        var units = await reader.PageAsync("D", Relation.Children, PageRequest.All);
        var rows = await reader.RowsAsync("D", new SubtreeRequest());
        var byName = new SortOrder([new SortTerm(SortKey.Name)]);
        var byNameDown = new SortOrder([new SortTerm(SortKey.Name, Descending: true)]);
        var named = await reader.PageAsync("w", Relation.Employees, PageRequest.All, byName);
        (string Cursor, SortOrder Order)[] wrong =
        [
            (named.CursorAt(0), SortOrder.ByKey), (people.CursorAt(0), byName), (named.CursorAt(0), byNameDown),
            (units.CursorAt(0), SortOrder.ByKey), (rows.CursorAt(0), SortOrder.ByKey),
            (string.Empty, byName), ("?", byName), ("AAAA", byName),
            (named.CursorAt(0)[..^4], byName), (named.CursorAt(0) + "AAAA", byName), (new string('A', 200_000), byName),
        ];
        foreach (var (cursor, order) in wrong)
        {
            await Assert.ThrowsAsync<CursorRefusedException>(
                () => reader.PageAsync("w", Relation.Employees, PageRequest.Of(1, null, cursor, null), order));
            await Assert.ThrowsAsync<CursorRefusedException>(
                () => reader.PageAsync("w", Relation.Employees, PageRequest.Of(1, null, null, cursor), order));
        }

        await Assert.ThrowsAsync<CursorRefusedException>(
            () => reader.RowsAsync("D", new SubtreeRequest { Page = PageRequest.Of(1, null, units.CursorAt(0), null) }));
    }

    [Fact]
    public async Task Lists_of_several_types_are_by_type_first()
    {
        var sketch = new GraphSketch().Unit("z").Unit("y").Body("a").Body("b").Person("p");
        foreach (var place in new[] { "b", "z", "a", "y", "z" })
        {
            sketch.Relationship(RelationshipType.Holds, "p", place, post: Post.Adviser);
        }

        var reader = await ReadAsync(sketch);
        Assert.Equal(["y", "z", "a", "b"], await reader.ReachedAsync("p", Relation.Places));
        var all = await reader.PageAsync("p", Relation.Places, PageRequest.All);
        var rest = await reader.PageAsync("p", Relation.Places, PageRequest.Of(1, null, all.CursorAt(1), null));
        Assert.Equal(["a"], await reader.NamesAsync(rest.Elements));
    }

    [Fact]
    public async Task Children_come_by_order_those_without_one_last_then_by_code()
    {
        var sketch = new GraphSketch()
            .Unit("D")
            .Unit("n", "D")
            .Unit("b", "D", with: unit => unit with { Order = 2 })
            .Unit("a", "D", with: unit => unit with { Order = 2 })
            .Unit("m", "D", with: unit => unit with { Order = -1 })
            .Unit("A", "D");
        var reader = await ReadAsync(sketch);
        Assert.Equal(["m", "a", "b", "A", "n"], await reader.ReachedAsync("D", Relation.Children, order: SortOrder.OfChildren));
        Assert.Equal(["A", "a", "b", "m", "n"], await reader.ReachedAsync("D", Relation.Children));
        var byOrder = new SortOrder([new SortTerm(SortKey.Order, Descending: true)]);
        Assert.Equal(["a", "b", "m", "A", "n"], await reader.ReachedAsync("D", Relation.Children, order: byOrder));
    }

    private static GraphSketch Employer()
    {
        var sketch = new GraphSketch().WorkUnit("w");
        foreach (var key in Keys)
        {
            sketch.Person(key, worksAt: "w");
        }

        return sketch;
    }
}
