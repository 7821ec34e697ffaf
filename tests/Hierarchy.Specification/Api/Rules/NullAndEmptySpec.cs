using Hierarchy.Specification.Api.Serving;
using Xunit;

namespace Hierarchy.Specification.Api.Rules;

/// <summary>A null argument is an omitted one; an empty list of kinds or posts means all; DIRECT is the default scope.</summary>
public abstract class NullAndEmptySpec(IApiServers servers) : RulesSpec(servers)
{
    [SkippableTheory]
    [InlineData("subtree", "(kinds: null)", "{ totalCount nodes { code } }")]
    [InlineData("subtree", "(kinds: [])", "{ totalCount nodes { code } }")]
    [InlineData("subtree", "(maxDepth: null, first: null, after: null, last: null, before: null)", "{ totalCount nodes { code } }")]
    [InlineData("residents", "(scope: null, where: null, order: null)", "{ nodes { key } }")]
    [InlineData("residents", "(where: {}, order: [])", "{ nodes { key } }")]
    [InlineData("residents", "(scope: DIRECT)", "{ nodes { key } }")]
    [InlineData("residents", "(where: { and: null, or: null, not: null, id: null, traits: { some: null, any: null } })", "{ totalCount }")]
    [InlineData("checkedInPeople", "(scope: DIRECT, where: null, order: null)", "{ nodes { key } }")]
    [InlineData("appointments", "(scope: null, posts: null)", "{ totalCount nodes { post } }")]
    [InlineData("appointments", "(scope: DIRECT, posts: [])", "{ totalCount nodes { post } }")]
    [InlineData("vacancies", "(scope: null)", "{ post }")]
    [InlineData("bodies", "(scope: DIRECT)", "{ nodes { key } }")]
    [InlineData("servedBy", "(scope: null)", "{ nodes { key } }")]
    [InlineData("checkedInWorkUnits", "(scope: null)", "{ nodes { key } }")]
    public async Task An_argument_that_is_null_or_empty_is_as_if_it_were_not_written(string field, string arguments, string selection)
    {
        var answer = await ReadAsync(
            $$"""{ orgUnit(code: "R-A") { plain: {{field}} {{selection}} given: {{field}}{{arguments}} {{selection}} } }""");

        Assert.Equal(answer.Data!["orgUnit"]!["plain"]!.ToJsonString(), answer.Data!["orgUnit"]!["given"]!.ToJsonString());
        Assert.NotEqual("[]", answer.Data!["orgUnit"]!["plain"]!.ToJsonString());
    }

    [SkippableFact]
    public async Task A_variable_that_is_null_or_missing_is_as_if_the_argument_were_not_written()
    {
        const string Query = """
            query ($scope: Scope, $where: PersonFilterInput, $order: [PersonSortInput!], $first: Int, $kinds: [OrgUnitKind!]) {
              orgUnit(code: "R-A") { residents(scope: $scope, where: $where, order: $order, first: $first) { nodes { key } } rollup {
                units(kinds: $kinds) } }
            }
            """;
        var missing = await ReadAsync(Query);
        var isNull = await ReadAsync(Query,
            new { scope = (string?)null, where = (object?)null, order = (object?)null, first = (int?)null, kinds = (object?)null });

        Assert.Equal(["p02"], missing.Values("orgUnit.residents.nodes.key"));
        Assert.Equal(missing.Data!.ToJsonString(), isNull.Data!.ToJsonString());
    }

    [SkippableFact]
    public async Task Measures_take_null_and_empty_lists_as_all()
    {
        var answer = await ReadAsync(
            """
            { orgUnit(code: "R") { rollup {
              units a: units(kinds: null) b: units(kinds: []) c: organized d: organized(kinds: []) grids: units(kinds: [GRID]) two:
                units(kinds: [GRID, SUBDISTRICT, GRID])
              appointments e: appointments(posts: []) f: officeHolders g: officeHolders(posts: null) secretaries: appointments(posts:
                [SECRETARY])
            } } }
            """);

        Assert.Equal(
            """{"units":25,"a":25,"b":25,"c":20,"d":20,"grids":1,"two":8,"appointments":12,"e":12,"f":7,"g":7,"secretaries":3}""",
            answer.Data!["orgUnit"]!["rollup"]!.ToJsonString());
    }

    [SkippableFact]
    public async Task Scope_subtree_reaches_everything_open_below()
    {
        var answer = await ReadAsync(
            """
            { orgUnit(code: "R-A") {
              residents { nodes { key } } all: residents(scope: SUBTREE) { nodes { key } }
              bodies { nodes { key } } checkedInPeople { nodes { key } } everyoneCheckedIn: checkedInPeople(scope: SUBTREE) { nodes {
                key } }
              appointments { totalCount } posts: appointments(scope: SUBTREE, posts: [GRID_OFFICER, ADVISER]) { totalCount nodes { post } }
            } }
            """);

        Assert.Equal(["p02"], answer.Values("orgUnit.residents.nodes.key"));
        Assert.Equal(["p02", "p03", "p04", "p05", "p06", "p14"], answer.Values("orgUnit.all.nodes.key"));
        Assert.Equal(["b1", "b3"], answer.Values("orgUnit.bodies.nodes.key"));
        Assert.Equal(["p02"], answer.Values("orgUnit.checkedInPeople.nodes.key"));
        Assert.Equal(["p02", "p03", "p07"], answer.Values("orgUnit.everyoneCheckedIn.nodes.key"));
        Assert.Equal((2, 4), (answer.Number("orgUnit.appointments.totalCount"), answer.Number("orgUnit.posts.totalCount")));
    }
}
