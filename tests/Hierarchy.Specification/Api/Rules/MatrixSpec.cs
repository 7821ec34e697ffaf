using Hierarchy.Specification.Api.Serving;
using Xunit;

namespace Hierarchy.Specification.Api.Rules;

/// <summary>Matrices: who belongs, who leads, members, the footprint, the count of every matrix.</summary>
public abstract class MatrixSpec(IApiServers servers) : RulesSpec(servers)
{
    [SkippableFact]
    public async Task A_person_belongs_through_a_membership_of_their_own_or_of_the_employer_each_matrix_once()
    {
        var answer = await ReadAsync(
            """
            { both: person(key: "p02") { matrices { key } employer { key matrices { key } } } closedMatrix: person(key: "p04") {
              matrices { key } }
              closedEmployer: person(key: "p03") { matrices { key } } formerEmployer: person(key: "p05") { matrices { key } employer {
                key matrices { key } } }
              endedToday: person(key: "p12") { matrices { key } } beginsToday: person(key: "p13") { matrices { key } } toCome:
                person(key: "p06") { matrices { key } } }
            """);

        Assert.Equal(["health", "law"], answer.Values("both.matrices.key"));
        Assert.Equal(["health", "law"], answer.Values("both.employer.matrices.key"));
        Assert.Equal(["law"], answer.Values("closedMatrix.matrices.key"));
        Assert.Empty(answer.Values("closedEmployer.matrices.key"));
        Assert.Equal("w3", answer.Value("formerEmployer.employer.key"));
        Assert.Empty(answer.Values("formerEmployer.matrices.key"));
        Assert.Empty(answer.Values("endedToday.matrices.key"));
        Assert.Equal(["law", "led-by-person"], answer.Values("beginsToday.matrices.key"));
        Assert.Equal(["health"], answer.Values("toCome.matrices.key"));
    }

    [SkippableTheory]
    [InlineData("health", "WorkUnit w1")]
    [InlineData("led-by-body", "Body b1")]
    [InlineData("led-by-unit", "OrgUnit R-A")]
    [InlineData("led-by-person", "Person p13")]
    [InlineData("led-by-closed", null)]
    [InlineData("closed", null)]
    [InlineData("empty", null)]
    public async Task The_lead_may_be_of_any_type_and_is_null_where_nobody_open_leads(string key, string? lead)
    {
        var answer = await ReadAsync(
            """
            query ($key: String!) { matrix(key: $key) { lead { __typename
              ... on WorkUnit { key } ... on OrgUnit { key: code } ... on Body { key } ... on Person { key } } } }
            """,
            new { key });

        Assert.Equal(lead, answer.Value("matrix.lead") is null ? null
            : $"{answer.Value("matrix.lead.__typename")} {answer.Value("matrix.lead.key")}");
    }

    [SkippableFact]
    public async Task Members_are_those_with_an_open_membership_the_lead_included()
    {
        var answer = await ReadAsync(
            """
            { matrix(key: "health") { memberUnits { totalCount nodes { key } } memberBodies { nodes { key } } memberOrgUnits { nodes {
              code } } people { totalCount nodes { key } } }
              orgUnit(code: "R-A") { matrices { key } } body(key: "b1") { matrices { key } } workUnit(key: "w2") { matrices { key } } }
            """);

        Assert.Equal(["w1", "w5"], answer.Values("matrix.memberUnits.nodes.key"));
        Assert.Equal(["b1"], answer.Values("matrix.memberBodies.nodes.key"));
        Assert.Equal(["R-A"], answer.Values("matrix.memberOrgUnits.nodes.code"));
        Assert.Equal(["p02", "p06"], answer.Values("matrix.people.nodes.key"));
        Assert.Equal(["health", "led-by-unit"], answer.Values("orgUnit.matrices.key"));
        Assert.Equal(["health", "led-by-body"], answer.Values("body.matrices.key"));
        Assert.Equal(["law"], answer.Values("workUnit.matrices.key"));
    }

    [SkippableFact]
    public async Task A_closed_matrix_is_found_and_empty()
    {
        var answer = await ReadAsync(
            """
            { matrix(key: "closed") { closedOn memberUnits { totalCount } people { totalCount } memberBodies { totalCount }
              memberOrgUnits { totalCount }
                footprint(level: SUBDISTRICT, relation: LIVES_IN) { totalCount } } }
            """);

        Assert.Equal(
            """
            {"closedOn":"2021-01-01","memberUnits":{"totalCount":0},"people":{"totalCount":0},"memberBodies":{"totalCount":0},
            "memberOrgUnits":{"totalCount":0},"footprint":{"totalCount":0}}
            """.ReplaceLineEndings(""),
            answer.Data!["matrix"]!.ToJsonString());
    }

    [SkippableFact]
    public async Task ByMatrix_lists_every_matrix_by_key_with_zeros_and_leaves_closed_ones_out()
        => Assert.Equal(
            ["empty 0", "health 2", "law 3", "led-by-body 0", "led-by-closed 0", "led-by-person 1", "led-by-unit 0"],
            await ByMatrixAsync("R"));

    [SkippableFact]
    public async Task ByMatrix_counts_residents_and_not_those_who_are_checked_in()
        => Assert.Equal(
            ["empty 0", "health 0", "law 0", "led-by-body 0", "led-by-closed 0", "led-by-person 0", "led-by-unit 0"],
            await ByMatrixAsync("R-B"));

    [SkippableTheory]
    [InlineData("law", "SUBDISTRICT", "LIVES_IN", "R-A 2")]
    [InlineData("law", "COMMUNITY_ORG", "LIVES_IN", "R-A-1 1, R-L 1, R-Z 1")]
    [InlineData("law", "DISTRICT", "LIVES_IN", "R 3")]
    [InlineData("law", "GRID", "LIVES_IN", "R-L-1 1")]
    [InlineData("law", "MEMBER_HOUSEHOLD", "LIVES_IN", "")]
    [InlineData("law", "SUBDISTRICT", "CHECKED_IN", "R-A 1, R-B 1")]
    [InlineData("law", "SUBDISTRICT", "HOLDS", "R-A 2, R-B 1, S 1")]
    [InlineData("law", "COMMUNITY_ORG", "HOLDS", "R-A-1 1, R-L 1")]
    [InlineData("health", "SUBDISTRICT", "HOLDS", "R-A 2")]
    [InlineData("led-by-body", "DISTRICT", "LIVES_IN", "")]
    public async Task A_footprint_counts_distinct_people_at_a_unit_or_below_most_first_then_by_code(string key, string level,
        string relation, string entries)
    {
        var answer = await ReadAsync(
            """
            query ($key: String!, $level: OrgUnitKind!, $relation: FootprintRelation!) {
              matrix(key: $key) { footprint(level: $level, relation: $relation) { totalCount nodes { code } edges { count node { code }
                } } }
            }
            """,
            new { key, level, relation });
        var codes = answer.Values("matrix.footprint.edges.node.code");

        Assert.Equal(entries,
            string.Join(", ", codes.Zip(answer.Values("matrix.footprint.edges.count"), (code, count) => $"{code} {count}")));
        Assert.Equal(codes, answer.Values("matrix.footprint.nodes.code"));
        Assert.Equal(codes.Count, answer.Number("matrix.footprint.totalCount"));
    }

    private async Task<IEnumerable<string>> ByMatrixAsync(string code)
    {
        var answer = await ReadAsync("query ($code: String!) { orgUnit(code: $code) { rollup { byMatrix { matrix { key } count } } } }",
            new { code });
        return answer.Values("orgUnit.rollup.byMatrix.matrix.key")
            .Zip(answer.Values("orgUnit.rollup.byMatrix.count"), (key, count) => $"{key} {count}");
    }
}
