using Hierarchy.Specification.Api.Serving;
using Xunit;

namespace Hierarchy.Specification.Api.Rules;

/// <summary>Pages: sizes, windows, what hasNextPage and hasPreviousPage say, and which cursors hold.</summary>
public abstract class PageSpec(IApiServers servers) : RulesSpec(servers)
{
    private static readonly string[] Children = ["R-C", "R-A", "R-B", "R-P", "R-F", "R-H", "R-O", "R-Y", "R-Z"];

    [SkippableTheory]
    [InlineData("first: -1")]
    [InlineData("first: 5001")]
    [InlineData("last: -1")]
    [InlineData("last: 5001")]
    [InlineData("first: 1, last: 1")]
    [InlineData("first: 0, last: 0")]
    [InlineData("first: 2147483647")]
    public async Task A_size_out_of_range_and_both_sizes_are_errors(string arguments)
    {
        foreach (var list in (string[])["children", "subtree", "residents", "appointments", "bodies", "servedBy", "checkedInWorkUnits",
            "checkedInPeople"])
        {
            await RefuseAsync(ArgumentRefused, $$"""{ orgUnit(code: "R") { {{list}}({{arguments}}) { totalCount } } }""");
        }

        foreach (var list in (string[])["memberUnits(", "memberBodies(", "memberOrgUnits(", "people(",
            "footprint(level: DISTRICT, relation: HOLDS, "])
        {
            await RefuseAsync(ArgumentRefused, $$"""{ matrix(key: "health") { {{list}}{{arguments}}) { totalCount } } }""");
        }
    }

    [SkippableTheory]
    [InlineData("first: 5000")]
    [InlineData("last: 5000")]
    [InlineData("first: null, last: null, after: null, before: null")]
    [InlineData("first: 9")]
    public async Task A_page_that_holds_the_whole_list_has_nothing_before_or_after(string arguments)
        => Assert.Equal(new Page(Children, Next: false, Previous: false), await ReadPageAsync(arguments));

    [SkippableFact]
    public async Task After_and_before_cut_the_window_then_the_size_takes_from_it()
    {
        var cursors = await CursorsAsync();

        Assert.Equal(new Page(["R-A", "R-B"], true, true), await ReadPageAsync("first: 2, after: $after", after: cursors["R-C"]));
        Assert.Equal(new Page(["R-O", "R-Y"], true, true), await ReadPageAsync("last: 2, before: $before", before: cursors["R-Z"]));
        Assert.Equal(new Page(["R-B", "R-P"], true, true),
            await ReadPageAsync("first: 2, after: $after, before: $before", cursors["R-A"], cursors["R-O"]));
        Assert.Equal(new Page(["R-F", "R-H"], true, true),
            await ReadPageAsync("last: 2, after: $after, before: $before", cursors["R-A"], cursors["R-O"]));
        Assert.Equal(new Page(["R-A"], true, true),
            await ReadPageAsync("last: 7, after: $after, before: $before", cursors["R-C"], cursors["R-B"]));
        Assert.Equal(new Page(["R-Y", "R-Z"], false, true), await ReadPageAsync("first: 7, after: $after", cursors["R-O"]));
        Assert.Equal(new Page(["R-C", "R-A"], true, false), await ReadPageAsync("last: 7, before: $before", before: cursors["R-B"]));
    }

    [SkippableFact]
    public async Task HasNext_and_hasPrevious_speak_of_the_whole_list_not_of_the_window()
    {
        var cursors = await CursorsAsync();

        Assert.Equal(new Page(["R-C"], true, false), await ReadPageAsync("first: 5, before: $before", before: cursors["R-A"]));
        Assert.Equal(new Page(["R-Z"], false, true), await ReadPageAsync("last: 5, after: $after", cursors["R-Y"]));
    }

    [SkippableFact]
    public async Task An_empty_page_stands_at_its_end_of_the_window()
    {
        var cursors = await CursorsAsync();

        Assert.Equal(new Page([], true, false), await ReadPageAsync("first: 0"));
        Assert.Equal(new Page([], false, true), await ReadPageAsync("last: 0"));
        Assert.Equal(new Page([], true, true), await ReadPageAsync("first: 0, after: $after", cursors["R-C"]));
        Assert.Equal(new Page([], false, true), await ReadPageAsync("first: 0, after: $after", cursors["R-Z"]));
        Assert.Equal(new Page([], true, true), await ReadPageAsync("last: 0, before: $before", before: cursors["R-Z"]));
        Assert.Equal(new Page([], true, false), await ReadPageAsync("last: 0, before: $before", before: cursors["R-C"]));
        Assert.Equal(new Page([], true, true),
            await ReadPageAsync("last: 0, after: $after, before: $before", cursors["R-A"], cursors["R-P"]));
    }

    [SkippableFact]
    public async Task A_window_without_elements_gives_an_empty_page()
    {
        var cursors = await CursorsAsync();

        Assert.Empty((await ReadPageAsync("first: 5, after: $after, before: $before", cursors["R-B"], cursors["R-B"])).Codes);
        Assert.Empty((await ReadPageAsync("first: 5, after: $after, before: $before", cursors["R-O"], cursors["R-A"])).Codes);
        Assert.Empty((await ReadPageAsync("last: 5, after: $after, before: $before", cursors["R-O"], cursors["R-A"])).Codes);
    }

    [SkippableFact]
    public async Task A_page_begins_and_ends_with_the_cursors_of_its_elements()
    {
        var answer = await ReadAsync(
            """
            { orgUnit(code: "R") { children(first: 3) { edges { cursor node { code } } nodes { code } pageInfo { startCursor endCursor }
              } } }
            """);
        var cursors = answer.Values("orgUnit.children.edges.cursor");

        Assert.Equal(answer.Values("orgUnit.children.nodes.code"), answer.Values("orgUnit.children.edges.node.code"));
        Assert.Equal((cursors[0], cursors[2]),
            (answer.Value("orgUnit.children.pageInfo.startCursor"), answer.Value("orgUnit.children.pageInfo.endCursor")));
        var empty = await ReadAsync(
            """{ orgUnit(code: "R") { children(first: 0) { totalCount edges { cursor } pageInfo { startCursor endCursor } } } }""");
        Assert.Equal(
            """{"totalCount":9,"edges":[],"pageInfo":{"startCursor":null,"endCursor":null}}""",
            empty.Data!["orgUnit"]!["children"]!.ToJsonString());
    }

    [SkippableFact]
    public async Task A_cursor_holds_for_another_parent()
    {
        var cursors = await CursorsAsync();

        Assert.Equal(
            ["R-A-2", "R-A-3", "R-U"],
            await ValuesAsync(
                "orgUnit.children.nodes.code",
                """query ($after: String) { orgUnit(code: "R-A") { children(after: $after) { nodes { code } } } }""",
                new { after = await CursorOfChildAsync("R-B", "R-M") }));
        Assert.Equal(
            ["R-A-3", "R-U"],
            await ValuesAsync(
                "orgUnit.children.nodes.code",
                """query ($after: String) { orgUnit(code: "R-A") { children(after: $after) { nodes { code } } } }""",
                new { after = cursors["R-B"] }));
    }

    [SkippableFact]
    public async Task A_cursor_holds_for_another_where()
    {
        var all = await ReadAsync(
            """{ orgUnit(code: "R") { residents(scope: SUBTREE, order: { name: ASC }, first: 4) { pageInfo { endCursor } } } }""");
        var rest = await ReadAsync(
            """
            query ($after: String) { orgUnit(code: "R") {
              residents(scope: SUBTREE, order: [{ name: ASC }], after: $after, where: { isPartyMember: { eq: false } }) { totalCount
                nodes { key } pageInfo { hasPreviousPage } }
            } }
            """,
            new { after = all.Value("orgUnit.residents.pageInfo.endCursor") });

        Assert.Equal(["p04", "p14"], rest.Values("orgUnit.residents.nodes.key"));
        Assert.Equal((3, "true"), (rest.Number("orgUnit.residents.totalCount"), rest.Value("orgUnit.residents.pageInfo.hasPreviousPage")));
    }

    [SkippableFact]
    public async Task A_cursor_of_another_order_or_type_is_an_error()
    {
        var children = (await CursorsAsync())["R-A"];
        var byName = (await ReadAsync(
            """{ orgUnit(code: "R") { residents(scope: SUBTREE, order: { name: ASC }, first: 1) { pageInfo { endCursor } } } }"""))
            .Value("orgUnit.residents.pageInfo.endCursor");

        await RefuseCursorAsync(children, "subtree");
        await RefuseCursorAsync(children, "residents");
        await RefuseCursorAsync(children, "appointments");
        await RefuseCursorAsync(byName, "children");
        await RefuseCursorAsync(byName, "residents");
        await RefuseCursorAsync(byName, "residents", ", order: { name: DESC }");
        await RefuseCursorAsync(byName, "residents", ", order: [{ name: ASC }, { isPartyMember: ASC }]");
    }

    [SkippableTheory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("====")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("𠮷🏠\u0000")]
    public async Task A_cursor_that_cannot_be_read_is_an_error(string cursor)
    {
        foreach (var list in (string[])["children", "subtree", "residents", "appointments", "bodies", "servedBy"])
        {
            await RefuseCursorAsync(cursor, list);
        }
    }

    [SkippableFact]
    public async Task A_damaged_cursor_is_an_error_or_a_place_in_the_list_never_a_failure()
    {
        var cursor = (await CursorsAsync())["R-B"];
        var server = await ServeAsync("rules");
        for (var i = 0; i < cursor.Length; i++)
        {
            foreach (var damaged in (string[])[cursor.Remove(i, 1), cursor.Insert(i, "Q"), cursor[..i] + "_" + cursor[(i + 1)..]])
            {
                var answer = await server.AskAsync(
                    """
                    query ($after: String) { orgUnit(code: "R") { children(after: $after) { nodes { code } } } }
                    """, new { after = damaged });
                Assert.True(answer.Errors.Count == 0 || answer.Codes is [CursorRefused], answer.Text);
            }
        }
    }

    private async Task RefuseCursorAsync(string? cursor, string list, string arguments = "")
        => await RefuseAsync(
            CursorRefused,
            $$"""
            query ($cursor: String) { orgUnit(code: "R") { {{list}}(after: $cursor{{arguments}}) { totalCount edges { cursor } } } }
            """,
            new { cursor });

    private async Task<Dictionary<string, string>> CursorsAsync()
    {
        var answer = await ReadAsync("""{ orgUnit(code: "R") { children { edges { cursor node { code } } } } }""");
        return answer.Values("orgUnit.children.edges.node.code").Zip(answer.Values("orgUnit.children.edges.cursor"))
            .ToDictionary(edge => edge.First!, edge => edge.Second!);
    }

    private async Task<string> CursorOfChildAsync(string parent, string child)
    {
        var answer = await ReadAsync(
            "query ($code: String!) { orgUnit(code: $code) { children { edges { cursor node { code } } } } }", new { code = parent });
        return answer.Values("orgUnit.children.edges.cursor")[answer.Values("orgUnit.children.edges.node.code").ToList().IndexOf(child)]!;
    }

    private async Task<Page> ReadPageAsync(string arguments, string? after = null, string? before = null)
    {
        var answer = await ReadAsync(
            "query ($after: String, $before: String) { orgUnit(code: \"R\") { "
                + "unused: children(after: $after, before: $before) { totalCount } children("
                + arguments + ") { totalCount nodes { code } pageInfo { hasNextPage hasPreviousPage } } } }",
            new { after, before });
        Assert.Equal(Children.Length, answer.Number("orgUnit.children.totalCount"));
        return new Page(
            answer.Values("orgUnit.children.nodes.code"),
            answer.Value("orgUnit.children.pageInfo.hasNextPage") == "true",
            answer.Value("orgUnit.children.pageInfo.hasPreviousPage") == "true");
    }
}
