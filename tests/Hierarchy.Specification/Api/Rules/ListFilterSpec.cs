using Hierarchy.Specification.Api.Serving;
using Xunit;

namespace Hierarchy.Specification.Api.Rules;

/// <summary><c>where</c> in the lists of everything: numbers, days, enums and relations, one row for each meaning.</summary>
public abstract class ListFilterSpec(IApiServers servers) : RulesSpec(servers)
{
    [SkippableTheory]
    [InlineData("{ kind: { eq: GRID } }", "R-A-1-G R-L-1")]
    [InlineData("{ kind: { in: [GRID, DISTRICT] } }", "R R-A-1-G R-L-1")]
    [InlineData("{ kind: { lt: COMMUNITY_ORG, gte: SUBDISTRICT }, form: { neq: null }, order: { lte: 2 } }", "R-A R-B R-C")]
    [InlineData("{ kind: { gt: BUILDING_GROUP } }", "R-A-1-C-1-1 R-A-1-G-1")]
    [InlineData("{ kind: { eq: null } }", "")]
    [InlineData("{ kind: { neq: COMMUNITY_ORG, nin: [SUBDISTRICT, DISTRICT], lte: GRID } }", "R-A-1-G R-L-1")]
    [InlineData("{ form: { eq: null }, kind: { eq: SUBDISTRICT } }", "R-C R-F R-H R-O R-P")]
    [InlineData("{ form: { neq: COMMITTEE }, kind: { eq: SUBDISTRICT } }", "R-C R-F R-H R-O R-P")]
    [InlineData("{ form: { nin: [COMMITTEE] }, kind: { eq: SUBDISTRICT } }", "R-C R-F R-H R-O R-P")]
    [InlineData("{ form: { lt: GENERAL_BRANCH } }", "R R-A R-B S")]
    [InlineData("{ form: { gte: GROUP } }", "R-A-1-B R-A-1-C-1 R-A-1-C-1-1 R-A-1-C-2 R-A-1-G-1 R-A-2-B")]
    [InlineData("{ form: { in: [] } }", "")]
    [InlineData("{ status: { eq: PLANNED } }", "R-A-1-C-2 R-A-3 R-F R-P R-P-2")]
    [InlineData("{ order: { eq: 2 } }", "R-A R-A-1-C-2 R-A-2 R-B R-L")]
    [InlineData("{ order: { gt: 4 } }", "R-H R-O")]
    [InlineData("{ order: { gte: 4, lt: 7 } }", "R-F R-H")]
    [InlineData("{ order: { lte: 1 } }", "R-A-1 R-A-1-C-1 R-C R-M")]
    [InlineData("{ order: { in: [5, 7, 100] } }", "R-H R-O")]
    [InlineData("{ order: { eq: null }, kind: { eq: COMMUNITY_ORG } }", "R-P-1 R-P-2 R-U R-X R-Y R-Z S-1")]
    [InlineData("{ order: { nin: [1, 2, 3] }, kind: { eq: COMMUNITY_ORG } }", "R-P-1 R-P-2 R-U R-X R-Y R-Z S-1")]
    [InlineData("{ openedOn: { gte: \"2026-11-23\" } }", "R-F R-O")]
    [InlineData("{ openedOn: { gt: \"2026-11-23\" } }", "R-F")]
    [InlineData("{ openedOn: { in: [\"2011-01-01\", \"2099-01-01\"] } }", "R-A-1 R-A-2 R-F")]
    [InlineData("{ openedOn: { lt: \"2001-01-01\" } }", "R-L")]
    [InlineData("{ plannedOn: { lte: \"2020-01-01\" } }", "R-F R-H R-P")]
    [InlineData("{ not: { closedOn: { eq: null } } }", "R-H")]
    [InlineData("{ closedOn: { neq: \"2099-12-31\" }, order: { eq: 5 } }", "")]
    [InlineData("{ code: { eq: \"R-H\" }, name: { contains: \"撤销\" } }", "R-H")]
    [InlineData("{ name: { startsWith: \"𠮷\" } }", "R-Z")]
    [InlineData("{ name: { contains: \"\\\"引号\\\"\" } }", "R-B")]
    public async Task Units_are_compared_by_every_scalar(string where, string codes) => await AssertAsync("orgUnits", where, codes);

    [SkippableTheory]
    [InlineData("{ parent: null }", "R R-L S")]
    [InlineData("{ parent: {}, code: { startsWith: \"R-L\" } }", "R-L-1")]
    [InlineData("{ not: { parent: {} } }", "R R-L S")]
    [InlineData("{ parent: { parent: null } }", "R-A R-B R-C R-F R-H R-L-1 R-O R-P R-Y R-Z S-1")]
    [InlineData("{ parent: { code: { eq: \"R-A-1\" } } }", "R-A-1-B R-A-1-C R-A-1-G")]
    [InlineData("{ parent: { parent: { code: { eq: \"R-A\" } } } }", "R-A-1-B R-A-1-C R-A-1-G R-A-2-B")]
    [InlineData("{ parent: { parent: { parent: { parent: { parent: {} } } } } }", "R-A-1-C-1-1")]
    [InlineData("{ parent: { not: { parent: { } }, kind: { eq: SUBDISTRICT } } }", "S-1")]
    [InlineData("{ parent: { or: [] } }", "")]
    [InlineData("{ or: [{ parent: { status: { eq: PLANNED } } }, { parent: null }] }", "R R-L R-P-1 R-P-2 S")]
    public async Task Units_are_asked_for_their_parent(string where, string codes) => await AssertAsync("orgUnits", where, codes);

    [SkippableTheory]
    [InlineData("{ residence: null }", "p01 p07 p08 p09 p11")]
    [InlineData("{ residence: {} }", "p02 p03 p04 p05 p06 p10 p12 p13 p14")]
    [InlineData("{ residence: { status: { eq: PLANNED } } }", "p14")]
    [InlineData("{ residence: { parent: { code: { eq: \"R\" } } } }", "p02 p12 p13")]
    [InlineData("{ not: { residence: { kind: { lte: COMMUNITY_ORG } } } }", "p01 p03 p04 p05 p07 p08 p09 p10 p11")]
    [InlineData("{ residence: { status: { eq: CLOSED } } }", "")]
    [InlineData("{ employer: null }", "p01 p03 p07 p08 p09 p11 p12 p14")]
    [InlineData("{ employer: {} }", "p02 p04 p05 p06 p10 p13")]
    [InlineData("{ employer: { kind: { eq: COMPANY } } }", "p05 p06")]
    [InlineData("{ employer: { kind: { in: [BANK, LAW_FIRM] } }, residence: { parent: {} } }", "p04 p10 p13")]
    [InlineData("{ employer: { closedOn: { eq: null }, name: { contains: \"所\" } } }", "p04 p10")]
    [InlineData("{ employer: null, residence: null, name: { contains: \"旧\" } }", "p07")]
    public async Task People_are_asked_where_they_live_and_work(string where, string keys) => await AssertAsync("people", where, keys);

    [SkippableTheory]
    [InlineData("{ some: { key: { eq: \"health\" } } }", "p02 p06")]
    [InlineData("{ some: { key: { eq: \"law\" } } }", "p02 p04 p10 p13")]
    [InlineData("{ some: { key: { eq: \"closed\" } } }", "")]
    [InlineData("{ some: { kind: { eq: WORKSTREAM } } }", "p13")]
    [InlineData("{ some: {} }", "p02 p04 p06 p10 p13")]
    [InlineData("{ none: {} }", "p01 p03 p05 p07 p08 p09 p11 p12 p14")]
    [InlineData("{ none: { key: { eq: \"law\" } } }", "p01 p03 p05 p06 p07 p08 p09 p11 p12 p14")]
    [InlineData("{ all: { key: { eq: \"law\" } } }", "p01 p03 p04 p05 p07 p08 p09 p10 p11 p12 p14")]
    [InlineData("{ all: {} }", "p01 p02 p03 p04 p05 p06 p07 p08 p09 p10 p11 p12 p13 p14")]
    [InlineData("{ any: true }", "p02 p04 p06 p10 p13")]
    [InlineData("{ any: false }", "p01 p03 p05 p07 p08 p09 p11 p12 p14")]
    [InlineData("{ some: { key: { eq: \"law\" } }, none: { key: { eq: \"health\" } } }", "p04 p10 p13")]
    [InlineData("{ any: true, all: { or: [{ key: { eq: \"health\" } }, { name: { startsWith: \"法\" } }] } }", "p02 p04 p06 p10")]
    [InlineData("{ some: null, none: null, all: null, any: null }", "p01 p02 p03 p04 p05 p06 p07 p08 p09 p10 p11 p12 p13 p14")]
    public async Task People_are_asked_for_the_matrices_to_which_they_belong(string matrices, string keys)
        => await AssertAsync("people", $"{{ matrices: {matrices} }}", keys);

    [SkippableTheory]
    [InlineData("workUnits", "{ kind: { gte: BANK } }", "w2 w6 w7")]
    [InlineData("workUnits", "{ closedOn: { gt: \"2026-11-23\" } }", "w5")]
    [InlineData("workUnits", "{ or: [{ key: { eq: \"w1\" } }, { name: { endsWith: \"公司\" } }] }", "w1 w3 w5")]
    [InlineData("matrices", "{ kind: { eq: SECTOR } }", "health law")]
    [InlineData("matrices", "{ not: { closedOn: { eq: null } } }", "led-by-unit")]
    [InlineData("matrices", "{ key: { startsWith: \"led-\" }, name: { contains: \"人\" } }", "led-by-person")]
    [InlineData("bodies", "{ kind: { neq: VOLUNTEER_TEAM } }", "b1 b4 b5")]
    [InlineData("bodies", "{ closedOn: { eq: \"2099-01-01\" } }", "b5")]
    [InlineData("bodies", "{ name: { contains: \"🏠\" } }", "b5")]
    public async Task Work_units_matrices_and_bodies_are_compared_by_every_scalar(string list, string where, string keys)
        => await AssertAsync(list, where, keys);

    [SkippableFact]
    public async Task An_id_equals_nodes_of_its_own_type_only()
    {
        var found = await ReadAsync(
            """{ orgUnit(code: "R-J") { id } workUnit(key: "w1") { id } matrix(key: "law") { id } body(key: "b1") { id } }""");
        var ids = new[] { "orgUnit.id", "workUnit.id", "matrix.id", "body.id" }.Select(path => found.Value(path)).ToArray();
        var answer = await ReadAsync(
            """
            query ($ids: [ID!]!) {
              orgUnits(where: { id: { in: $ids } }) { totalCount }
              closed: orgUnits(where: { id: { in: $ids }, status: { eq: CLOSED } }) { nodes { code } }
              workUnits(where: { id: { in: $ids } }) { nodes { key } }
              matrices(where: { id: { in: $ids } }) { nodes { key } }
              bodies(where: { id: { in: $ids } }) { nodes { key } }
            }
            """,
            new { ids });
        Assert.Equal(0, answer.Number("orgUnits.totalCount"));
        Assert.Equal(["R-J"], answer.Values("closed.nodes.code"));
        Assert.Equal(["w1"], answer.Values("workUnits.nodes.key"));
        Assert.Equal(["law"], answer.Values("matrices.nodes.key"));
        Assert.Equal(["b1"], answer.Values("bodies.nodes.key"));
    }

    [SkippableFact]
    public async Task Null_in_a_variable_is_written_and_a_variable_that_is_not_given_is_not()
    {
        const string Query =
            """query ($parent: OrgUnitFilterInput) { orgUnits(where: { parent: $parent, code: { startsWith: "S" } }) { nodes { code } } }""";
        Assert.Equal(["S", "S-1"], await ValuesAsync("orgUnits.nodes.code", Query));
        Assert.Equal(["S"], await ValuesAsync("orgUnits.nodes.code", Query, new Dictionary<string, object?> { ["parent"] = null }));
        Assert.Equal(["S-1"], await ValuesAsync("orgUnits.nodes.code", Query, new { parent = new { } }));
    }

    [SkippableFact]
    public async Task Elements_of_in_and_nin_are_not_null()
    {
        var server = await ServeAsync("rules");
        foreach (var test in (string[])["order: { in: [null] }", "openedOn: { nin: [null] }", "kind: { in: [GRID, null] }"])
        {
            var answer = await server.AskAsync($$"""{ orgUnits(where: { {{test}} }) { totalCount } }""");
            Assert.Equal(["GRAPHQL_VALIDATION_FAILED"], answer.Codes);
        }
    }

    /// <summary>Asks with a total and without one: they are found in different ways.</summary>
    private async Task AssertAsync(string list, string where, string keys)
    {
        var key = list == "orgUnits" ? "code" : "key";
        var answer = await ReadAsync(
            $$"""{ {{list}}(where: {{where}}) { totalCount nodes { {{key}} } } pages: {{list}}(where: {{where}}) { nodes { {{key}} } } }""");
        Assert.Equal(keys, string.Join(' ', answer.Values($"{list}.nodes.{key}")));
        Assert.Equal(keys, string.Join(' ', answer.Values($"pages.nodes.{key}")));
        Assert.Equal(keys.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length, answer.Number($"{list}.totalCount"));
    }
}
