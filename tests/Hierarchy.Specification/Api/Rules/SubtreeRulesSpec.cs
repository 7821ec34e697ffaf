using System.Text.Json.Nodes;
using Hierarchy.Specification.Api.Serving;
using Xunit;

namespace Hierarchy.Specification.Api.Rules;

/// <summary>Subtree rows: preorder, the root as row 0, kinds drop rows and not the walk, counts of everything open.</summary>
public abstract class SubtreeRulesSpec(IApiServers servers) : RulesSpec(servers)
{
    [SkippableFact]
    public async Task Rows_come_in_preorder_with_depth_parent_and_counts()
        => Assert.Equal(
            """
            R-A 0 < R | 4 12
            R-A-1 1 < R-A | 3 7
            R-A-1-B 2 < R-A-1 | 0 0
            R-A-1-C 2 < R-A-1 | 2 3
            R-A-1-C-1 3 < R-A-1-C | 1 1
            R-A-1-C-1-1 4 < R-A-1-C-1 | 0 0
            R-A-1-C-2 3 < R-A-1-C | 0 0
            R-A-1-G 2 < R-A-1 | 1 1
            R-A-1-G-1 3 < R-A-1-G | 0 0
            R-A-2 1 < R-A | 1 1
            R-A-2-B 2 < R-A-2 | 0 0
            R-A-3 1 < R-A | 0 0
            R-U 1 < R-A | 0 0
            """.ReplaceLineEndings("\n"),
            await RowsAsync("R-A", ""));

    [SkippableFact]
    public async Task Depth_zero_is_the_unit_alone_with_the_counts_of_everything()
    {
        Assert.Equal("R-A 0 < R | 4 12", await RowsAsync("R-A", "(maxDepth: 0)"));
        Assert.Equal("R 0 < - | 9 25", await RowsAsync("R", "(maxDepth: 0)"));
        Assert.Equal("R-L 0 < - | 1 1", await RowsAsync("R-L", "(maxDepth: 0)"));
    }

    [SkippableFact]
    public async Task A_depth_has_no_upper_bound()
        => Assert.Equal(await RowsAsync("R-A", ""), await RowsAsync("R-A", "(maxDepth: 2147483647)"));

    [SkippableTheory]
    [InlineData(-1)]
    [InlineData(int.MinValue)]
    public async Task A_negative_depth_is_an_error(int maxDepth)
        => await RefuseAsync(ArgumentRefused, $$"""{ orgUnit(code: "R-A") { subtree(maxDepth: {{maxDepth}}) { totalCount } } }""");

    [SkippableFact]
    public async Task Kinds_drop_rows_the_units_own_included_and_not_the_walk()
        => Assert.Equal(
            """
            R-A-1-B 2 < R-A-1 | 0 0
            R-A-1-C-1 3 < R-A-1-C | 1 1
            R-A-1-C-1-1 4 < R-A-1-C-1 | 0 0
            R-A-1-C-2 3 < R-A-1-C | 0 0
            R-A-1-G-1 3 < R-A-1-G | 0 0
            R-A-2-B 2 < R-A-2 | 0 0
            """.ReplaceLineEndings("\n"),
            await RowsAsync("R-A", "(kinds: [MEMBER_HOUSEHOLD, BUILDING_GROUP])"));

    [SkippableFact]
    public async Task Depth_and_kinds_together_cut_both_ways()
        => Assert.Equal(
            "R-A-1-C 2 < R-A-1 | 2 3",
            await RowsAsync("R-A", "(maxDepth: 2, kinds: [COMPOUND_BRANCH, MEMBER_HOUSEHOLD])"));

    [SkippableFact]
    public async Task A_kind_that_does_not_occur_gives_no_rows()
        => Assert.Equal("", await RowsAsync("R-B", "(kinds: [DISTRICT])"));

    [SkippableFact]
    public async Task Nodes_are_the_units_of_the_rows()
    {
        var answer = await ReadAsync("""{ orgUnit(code: "R") { subtree { nodes { code } edges { node { code } } } } }""");

        Assert.Equal(answer.Values("orgUnit.subtree.edges.node.code"), answer.Values("orgUnit.subtree.nodes.code"));
        Assert.Equal(26, answer.Values("orgUnit.subtree.nodes.code").Count);
    }

    [SkippableFact]
    public async Task Path_joins_the_names_from_the_root_down_and_ancestors_leave_the_unit_out()
    {
        var answer = await ReadAsync(
            """
            { orgUnit(code: "R-A-1-C-1-1") { path ancestors { code } parent { code } } root: orgUnit(code: "R") { path parent { code }
              ancestors { code } } }
            """);

        Assert.Equal("规则区 / 甲街道 / 甲一社区 / 一小区 / 一号楼 / 101室", answer.Value("orgUnit.path"));
        Assert.Equal(["R", "R-A", "R-A-1", "R-A-1-C", "R-A-1-C-1"], answer.Values("orgUnit.ancestors.code"));
        Assert.Equal("规则区", answer.Value("root.path"));
        Assert.Null(answer.Value("root.parent"));
        Assert.Empty(answer.Values("root.ancestors.code"));
    }

    private async Task<string> RowsAsync(string code, string arguments)
    {
        var answer = await ReadAsync(
            $$"""
            { orgUnit(code: "{{code}}") { subtree{{arguments}} { totalCount edges { depth parentId childCount descendantCount node {
              code parent { id code } } } } } }
            """);
        var rows = answer.Data!["orgUnit"]!["subtree"]!["edges"]!.AsArray();
        Assert.Equal(rows.Count, answer.Number("orgUnit.subtree.totalCount"));
        Assert.All(rows, row => Assert.Equal((string?)row!["parentId"], (string?)row["node"]!["parent"]?["id"]));
        return string.Join('\n', rows.Select(Show));
    }

    private static string Show(JsonNode? row)
    {
        var parent = (string?)row!["node"]!["parent"]?["code"] ?? "-";
        return $"{row["node"]!["code"]} {row["depth"]} < {parent} | {row["childCount"]} {row["descendantCount"]}";
    }
}
