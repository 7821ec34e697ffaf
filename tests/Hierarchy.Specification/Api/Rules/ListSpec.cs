using Hierarchy.Specification.Api.Serving;
using Xunit;

namespace Hierarchy.Specification.Api.Rules;

/// <summary>The lists of everything: what stands in them, when closed units do, and their orders.</summary>
public abstract class ListSpec(IApiServers servers) : RulesSpec(servers)
{
    private const string Subdistricts = ", where: { kind: { eq: SUBDISTRICT } }";
    private const string BelowA = ", where: { code: { startsWith: \"R-A\" } }";

    [SkippableTheory]
    [InlineData(
        "orgUnits",
        "R R-A R-A-1 R-A-1-B R-A-1-C R-A-1-C-1 R-A-1-C-1-1 R-A-1-C-2 R-A-1-G R-A-1-G-1 R-A-2 R-A-2-B R-A-3 "
        + "R-B R-C R-F R-H R-L R-L-1 R-M R-O R-P R-P-1 R-P-2 R-U R-X R-Y R-Z S S-1")]
    [InlineData("people", "p01 p02 p03 p04 p05 p06 p07 p08 p09 p10 p11 p12 p13 p14")]
    [InlineData("workUnits", "w1 w2 w3 w5 w6 w7")]
    [InlineData("matrices", "empty health law led-by-body led-by-closed led-by-person led-by-unit")]
    [InlineData("bodies", "b1 b3 b3-a b4 b5")]
    public async Task A_list_has_what_is_open_by_code_or_key(string list, string keys)
    {
        foreach (var arguments in (string[])["", "(where: {})", "(where: null, order: null)", "(order: [])"])
        {
            Assert.Equal(keys, await AskAsync(list, arguments));
        }
    }

    [SkippableTheory]
    [InlineData("{ status: { eq: CLOSED } }", "R-J R-K R-T R-V R-W R-W R-X")]
    [InlineData("{ status: { in: [CLOSED] } }", "R-J R-K R-T R-V R-W R-W R-X")]
    [InlineData("{ status: { in: [PLANNED, CLOSED] }, kind: { eq: SUBDISTRICT } }", "R-F R-J R-P R-T")]
    [InlineData("{ and: [{ status: { eq: CLOSED } }, { order: { gte: 6 } }] }", "R-J R-T")]
    [InlineData("{ or: [{ status: { eq: CLOSED } }, { code: { in: [\"S\", \"R-X\"] } }] }", "R-J R-K R-T R-V R-W R-W R-X R-X S")]
    [InlineData("{ or: [{ and: [{ or: [{ status: { eq: CLOSED } }] }] }, {}], code: { startsWith: \"R-X\" } }", "R-X R-X")]
    [InlineData("{ status: { eq: CLOSED }, parent: { status: { eq: CLOSED } } }", "R-K")]
    [InlineData("{ status: { eq: CLOSED }, parent: { code: { eq: \"R-B\" } } }", "R-V R-W")]
    [InlineData("{ status: { eq: CLOSED, neq: CLOSED } }", "")]
    public async Task Closed_in_an_eq_or_in_of_status_brings_closed_units_in(string where, string codes)
        => Assert.Equal(codes, await AskAsync("orgUnits", $"(where: {where})"));

    [SkippableTheory]
    [InlineData("{ status: { nin: [ACTIVE, PLANNED] } }", "")]
    [InlineData("{ status: { gte: CLOSED } }", "")]
    [InlineData("{ status: { neq: ACTIVE }, kind: { eq: SUBDISTRICT } }", "R-F R-P")]
    [InlineData("{ not: { status: { in: [ACTIVE, PLANNED] } } }", "")]
    [InlineData("{ not: { not: { status: { eq: CLOSED } } } }", "")]
    [InlineData("{ not: { status: { eq: CLOSED } }, parent: null }", "R R-L S")]
    [InlineData("{ parent: { status: { eq: CLOSED } } }", "")]
    [InlineData("{ closedOn: { lte: \"2026-11-23\" } }", "")]
    [InlineData("{ code: { eq: \"R-J\" } }", "")]
    public async Task Nothing_else_brings_closed_units_in(string where, string codes)
        => Assert.Equal(codes, await AskAsync("orgUnits", $"(where: {where})"));

    [SkippableTheory]
    [InlineData("orgUnits", "{ code: DESC }" + Subdistricts, "S R-P R-O R-H R-F R-C R-B R-A")]
    [InlineData("orgUnits", "{ form: ASC }" + Subdistricts, "R-C R-F R-H R-O R-P R-A R-B S")]
    [InlineData("orgUnits", "{ status: ASC }" + Subdistricts, "R-F R-P R-A R-B R-C R-H R-O S")]
    [InlineData("orgUnits", "{ plannedOn: ASC }" + Subdistricts, "R-A R-B R-C R-O S R-H R-F R-P")]
    [InlineData("orgUnits", "{ openedOn: DESC }" + Subdistricts, "R-F R-O R-H R-A R-B R-C R-P S")]
    [InlineData("orgUnits", "{ closedOn: DESC }" + Subdistricts, "R-H R-A R-B R-C R-F R-O R-P S")]
    [InlineData("orgUnits", "{ order: DESC }" + Subdistricts, "R-O R-H R-F R-P R-A R-B R-C S")]
    [InlineData("orgUnits", "[{ order: ASC }, { name: DESC }]" + Subdistricts, "S R-C R-A R-B R-P R-F R-H R-O")]
    [InlineData(
        "orgUnits",
        "[{ kind: DESC }, { order: ASC }]" + BelowA,
        "R-A-1-C-1-1 R-A-1-G-1 R-A-1-B R-A-2-B R-A-1-C-1 R-A-1-C-2 R-A-1-C R-A-1-G R-A-1 R-A-2 R-A-3 R-A")]
    [InlineData("people", "{ name: DESC }, first: 3", "p01 p12 p14")]
    [InlineData("people", "[{ isPartyMember: ASC }, { key: DESC }], first: 3", "p14 p11 p06")]
    [InlineData("workUnits", "{ kind: ASC }", "w1 w3 w5 w6 w2 w7")]
    [InlineData("workUnits", "{ closedOn: DESC }", "w5 w1 w2 w3 w6 w7")]
    [InlineData("workUnits", "{ key: DESC }", "w7 w6 w5 w3 w2 w1")]
    [InlineData("matrices", "[{ kind: DESC }, { key: DESC }]", "led-by-unit led-by-person led-by-closed led-by-body empty law health")]
    [InlineData("matrices", "{ closedOn: DESC }, first: 2", "led-by-unit empty")]
    [InlineData("bodies", "{ kind: ASC }", "b5 b1 b3 b3-a b4")]
    [InlineData("bodies", "{ closedOn: ASC }", "b1 b3 b3-a b4 b5")]
    public async Task An_order_is_by_any_scalar_null_first_ties_by_code_or_key_ascending(string list, string order, string keys)
        => Assert.Equal(keys, await AskAsync(list, $"(order: {order})"));

    [SkippableTheory]
    [InlineData("orgUnits(order: [{}])")]
    [InlineData("orgUnits(order: [{ name: ASC, code: ASC }])")]
    [InlineData("workUnits(order: [{ kind: null }])")]
    [InlineData("matrices(order: [{ name: ASC }, {}])")]
    [InlineData("bodies(order: { kind: ASC, closedOn: DESC })")]
    [InlineData("people(first: 5001)")]
    [InlineData("people(first: -1)")]
    [InlineData("people(first: 1, last: 1)")]
    public async Task What_is_out_of_range_is_an_error(string list)
        => await RefuseAsync(ArgumentRefused, $$"""{ {{list}} { totalCount } }""");

    [SkippableFact]
    public async Task Other_lists_of_nodes_take_where_and_order_too()
    {
        var answer = await ReadAsync(
            """
            { orgUnit(code: "R") {
                children(where: { status: { eq: PLANNED } }, order: { code: DESC }) { totalCount nodes { code } }
                bodies(scope: SUBTREE, where: { kind: { eq: VOLUNTEER_TEAM } }) { nodes { key } }
                servedBy(scope: SUBTREE, order: { key: DESC }) { nodes { key } }
                checkedInWorkUnits(scope: SUBTREE, where: { kind: { eq: LAW_FIRM } }) { nodes { key } } }
              workUnit(key: "w1") { checkedInAt(order: { code: DESC }) { nodes { code } } }
              matrix(key: "health") {
                memberUnits(where: { closedOn: { gt: "2026-11-23" } }) { nodes { key } }
                memberBodies(where: { key: { neq: "b1" } }) { totalCount } }
              body(key: "b1") { serves(where: { parent: { code: { eq: "R" } } }) { nodes { code } } } }
            """);

        Assert.Equal(["R-P", "R-F"], answer.Values("orgUnit.children.nodes.code"));
        Assert.Equal(2, answer.Number("orgUnit.children.totalCount"));
        Assert.Equal(["b3"], answer.Values("orgUnit.bodies.nodes.key"));
        Assert.Equal(["w7", "w5"], answer.Values("orgUnit.servedBy.nodes.key"));
        Assert.Equal(["w2"], answer.Values("orgUnit.checkedInWorkUnits.nodes.key"));
        Assert.Equal(["R-A-2", "R-A-1"], answer.Values("workUnit.checkedInAt.nodes.code"));
        Assert.Equal(["w5"], answer.Values("matrix.memberUnits.nodes.key"));
        Assert.Equal(0, answer.Number("matrix.memberBodies.totalCount"));
        Assert.Equal(["R-A", "R-B"], answer.Values("body.serves.nodes.code"));
    }

    [SkippableFact]
    public async Task A_relation_brings_no_closed_units_in()
    {
        var answer = await ReadAsync("""{ orgUnit(code: "R") { children(where: { status: { eq: CLOSED } }) { totalCount } } }""");
        Assert.Equal(0, answer.Number("orgUnit.children.totalCount"));
    }

    [SkippableFact]
    public async Task A_total_is_asked_of_the_engine_only_where_it_is_selected()
    {
        var server = await ServeAsync("rules");
        await server.ReadAsync("""{ people(first: 1) { nodes { key } } }""");
        Assert.Contains("find Person of 1", server.Questions.Lines);
        await server.ReadAsync("""{ people(first: 1) { totalCount } }""");
        Assert.Equal(["find Person with totals of 1"], server.Questions.Lines);
        await server.ReadAsync("""{ orgUnits(where: { status: { eq: CLOSED } }) { totalCount } }""");
        Assert.Equal(["find OrgUnit closed or not with totals of 1"], server.Questions.Lines);
    }

    [SkippableFact]
    public async Task A_cursor_holds_whatever_the_where_and_is_refused_by_another_type_or_order()
    {
        var cursor = (await ReadAsync("""{ people(first: 4) { pageInfo { endCursor } } }""")).Value("people.pageInfo.endCursor");
        var answer = await ReadAsync(
            """
            query ($cursor: String) {
              same: people(after: $cursor, first: 1) { nodes { key } }
              filtered: people(after: $cursor, where: { traits: { some: { eq: VETERAN } } }) { nodes { key } pageInfo { hasPreviousPage } }
              spelled: people(after: $cursor, first: 1, order: [{ key: ASC }]) { nodes { key } }
              nested: orgUnit(code: "R") { residents(scope: SUBTREE, after: $cursor, first: 1) { nodes { key } } }
            }
            """,
            new { cursor });
        Assert.Equal(["p05"], answer.Values("same.nodes.key"));
        Assert.Equal(["p07"], answer.Values("filtered.nodes.key"));
        Assert.Equal("true", answer.Value("filtered.pageInfo.hasPreviousPage"));
        Assert.Equal(["p05"], answer.Values("spelled.nodes.key"));
        Assert.Equal(["p05"], answer.Values("nested.residents.nodes.key"));
        await RefuseAsync(
            CursorRefused, "query ($cursor: String) { people(after: $cursor, order: { name: ASC }) { totalCount } }", new { cursor });
        await RefuseAsync(CursorRefused, "query ($cursor: String) { workUnits(after: $cursor) { totalCount } }", new { cursor });
        await RefuseAsync(CursorRefused, "query ($cursor: String) { people(before: $cursor) { totalCount } }", new { cursor = "nonsense" });
    }

    private async Task<string> AskAsync(string list, string arguments)
    {
        var key = list == "orgUnits" ? "code" : "key";
        var answer = await ReadAsync(
            $$"""{ {{list}}{{arguments}} { totalCount nodes { {{key}} } pageInfo { hasNextPage hasPreviousPage } } }""");
        var keys = answer.Values($"{list}.nodes.{key}");
        Assert.Equal(answer.Value($"{list}.pageInfo.hasNextPage") == "true", answer.Number($"{list}.totalCount") > keys.Count);
        Assert.Equal("false", answer.Value($"{list}.pageInfo.hasPreviousPage"));
        return string.Join(' ', keys);
    }
}
