using Xunit;

namespace Hierarchy.Specification.Graphs;

/// <summary>Rows in preorder, and their pages while the tree changes.</summary>
public abstract class SubtreeSpecification : GraphStoreSpecification
{
    [Fact]
    public async Task Rows_come_in_preorder_with_real_parents_and_whole_counts()
    {
        var reader = await ReadAsync(Tree());
        var rows = (await reader.RowsAsync("B", new SubtreeRequest())).Elements;
        Assert.Equal(["B", "Ba", "Ba1", "Bb"], await reader.NamesAsync(Array.ConvertAll(rows, row => row.Unit)));
        Assert.Equal(["A", "B", "Ba", "B"], await reader.NamesAsync(Array.ConvertAll(rows, row => row.Parent)));
        Assert.Equal([0, 1, 2, 1], rows.Select(row => row.Depth));
        Assert.Equal([2, 1, 0, 0], rows.Select(row => row.ChildCount));
        Assert.Equal([3, 1, 0, 0], rows.Select(row => row.DescendantCount));
    }

    [Fact]
    public async Task Depth_cuts_the_walk_and_kinds_drop_rows_only()
    {
        var reader = await ReadAsync(Tree());
        Assert.Equal(["A"], await NamesAsync(reader, "A", new SubtreeRequest { MaxDepth = 0 }));
        Assert.Equal(["A", "B", "C"], await NamesAsync(reader, "A", new SubtreeRequest { MaxDepth = 1 }));
        var request = new SubtreeRequest { Kinds = [OrgUnitKind.CommunityOrg, OrgUnitKind.Grid] };
        Assert.Equal(["Ba", "Ba1", "Bb", "Ca"], await NamesAsync(reader, "A", request));
        var rows = await reader.RowsAsync("A", request with { MaxDepth = 2 });
        Assert.Equal([2, 2, 2], rows.Elements.Select(row => row.Depth));
        Assert.Equal([1, 0, 0], rows.Elements.Select(row => row.DescendantCount));
        Assert.Equal([3L], rows.Totals!);
    }

    [Fact]
    public async Task A_negative_depth_is_refused()
    {
        var reader = await ReadAsync(Tree());
        var refusal = await Assert.ThrowsAsync<ArgumentRefusedException>(() => reader.RowsAsync("A", new SubtreeRequest { MaxDepth = -1 }));
        Assert.Equal("maxDepth", refusal.Argument);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(2)]
    public async Task Pages_of_every_size_in_both_directions_give_exactly_the_rows(int? maxDepth)
    {
        var reader = await ReadAsync(Tree());
        var whole = await NamesAsync(reader, "A", new SubtreeRequest { MaxDepth = maxDepth });
        for (var size = 1; size <= whole.Length; size++)
        {
            var forwards = new List<string>();
            var backwards = new List<string>();
            string? after = null;
            string? before = null;
            while (forwards.Count < whole.Length)
            {
                var request = new SubtreeRequest { MaxDepth = maxDepth, Page = PageRequest.Of(size, null, after, null) };
                var page = await reader.RowsAsync("A", request);
                forwards.AddRange(await reader.NamesAsync(Array.ConvertAll(page.Elements, row => row.Unit)));
                after = page.CursorAt(page.Elements.Length - 1);
                Assert.Equal(forwards.Count < whole.Length, page.HasNext[0]);
            }

            while (backwards.Count < whole.Length)
            {
                var request = new SubtreeRequest { MaxDepth = maxDepth, Page = PageRequest.Of(null, size, null, before) };
                var page = await reader.RowsAsync("A", request);
                backwards.InsertRange(0, await reader.NamesAsync(Array.ConvertAll(page.Elements, row => row.Unit)));
                before = page.CursorAt(0);
                Assert.Equal(backwards.Count < whole.Length, page.HasPrevious[0]);
            }

            Assert.Equal(whole, forwards);
            Assert.Equal(whole, backwards);
        }
    }

    [Fact]
    public async Task A_cursor_stays_where_it_is_when_its_unit_moves_or_closes_and_others_come_and_go()
    {
        var sketch = Tree();
        var journal = new InMemoryJournal();
        journal.Import(sketch.Nodes, sketch.Relationships, Today);
        var store = await FollowAsync(journal);
        var reader = new SketchReader(await store.OpenAsync(ReadOptions.Latest, None), sketch);
        var page = await reader.RowsAsync("A", new SubtreeRequest { Page = PageRequest.Of(4, null, null, null) });
        Assert.Equal(["A", "B", "Ba", "Ba1"], await reader.NamesAsync(Array.ConvertAll(page.Elements, row => row.Unit)));
        var cursor = page.CursorAt(3);

        // Ba1 moves to the end of the tree, Ba closes, B0 comes before the cursor and Bc after it.
        var changed = Tree().Unit("B0", "B").Unit("Bc", "B");
        var nodes = changed.Nodes.Select(node => node.Id == sketch["Ba"] ? ((OrgUnitData)node) with { ClosedOn = Today } : node);
        var relationships = changed.Relationships.Select(r => r.Source == sketch["Ba1"] ? r with { Target = sketch["C"] } : r);
        var revision = journal.Import(nodes, relationships, Today);
        var later = new SketchReader(await store.OpenAsync(new ReadOptions { MinRevision = revision }, None), changed);
        Assert.Equal(["A", "B", "B0", "Bb", "Bc", "C", "Ba1", "Ca"], await NamesAsync(later, "A", new SubtreeRequest()));
        var rest = await later.RowsAsync("A", new SubtreeRequest { Page = PageRequest.Of(50, null, cursor, null) });
        Assert.Equal(["Bb", "Bc", "C", "Ba1", "Ca"], await later.NamesAsync(Array.ConvertAll(rest.Elements, row => row.Unit)));
    }

    [Fact]
    public async Task A_cursor_holds_for_the_rows_of_any_unit()
    {
        var reader = await ReadAsync(Tree());
        var cursor = (await reader.RowsAsync("A", new SubtreeRequest())).CursorAt(4);
        Assert.Equal(["C", "Ca"], await AfterAsync("C"));
        Assert.Empty(await AfterAsync("Ba"));
        Assert.Empty(await AfterAsync("B"));
        Assert.Equal(["C", "Ca"], await AfterAsync("A"));
        cursor = (await reader.RowsAsync("A", new SubtreeRequest())).CursorAt(1);
        Assert.Equal(["Ba", "Ba1"], await AfterAsync("Ba"));
        Assert.Equal(["C", "Ca"], await AfterAsync("C"));

        async Task<string[]> AfterAsync(string unit)
            => await NamesAsync(reader, unit, new SubtreeRequest { Page = PageRequest.Of(50, null, cursor, null) });
    }

    private static async Task<string[]> NamesAsync(SketchReader reader, string unit, SubtreeRequest request)
        => await reader.NamesAsync(Array.ConvertAll((await reader.RowsAsync(unit, request)).Elements, row => row.Unit));

    private static GraphSketch Tree() => new GraphSketch()
        .Unit("A")
        .Unit("C", "A")
        .Unit("B", "A")
        .Unit("Bb", "B")
        .Unit("Ba", "B")
        .Unit("Ba1", "Ba")
        .Unit("Ca", "C");
}
