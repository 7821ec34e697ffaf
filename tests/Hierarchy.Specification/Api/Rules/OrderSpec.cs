using Hierarchy.Specification.Api.Serving;
using Xunit;

namespace Hierarchy.Specification.Api.Rules;

/// <summary>The order of every list.</summary>
public abstract class OrderSpec(IApiServers servers) : RulesSpec(servers)
{
    [SkippableFact]
    public async Task Children_go_by_order_those_without_one_last_then_by_code()
    {
        Assert.Equal(
            ["1", "2", "2", "3", "4", "5", "7", null, null],
            await ValuesAsync("orgUnit.children.nodes.order", """{ orgUnit(code: "R") { children { nodes { order } } } }"""));
        Assert.Equal(
            ["R-A-1-B", "R-A-1-C", "R-A-1-G"],
            await ValuesAsync("orgUnit.children.nodes.code", """{ orgUnit(code: "R-A-1") { children { nodes { code } } } }"""));
    }

    [SkippableFact]
    public async Task People_without_an_order_go_by_key()
        => Assert.Equal(
            ["p02", "p03", "p04", "p05", "p06", "p12", "p13", "p14"],
            await ResidentsAsync("null"));

    [SkippableTheory]
    [InlineData("[{ name: ASC }]", "p06 p02 p05 p03 p04 p13 p14 p12")]
    [InlineData("[{ name: DESC }]", "p12 p14 p13 p03 p04 p05 p02 p06")]
    [InlineData("[{ isPartyMember: ASC }]", "p04 p06 p14 p02 p03 p05 p12 p13")]
    [InlineData("[{ isPartyMember: DESC }]", "p02 p03 p05 p12 p13 p04 p06 p14")]
    [InlineData("[{ isPartyMember: DESC }, { name: ASC }]", "p02 p05 p03 p13 p12 p06 p04 p14")]
    [InlineData("[{ name: ASC }, { name: DESC }, { key: DESC }]", "p06 p02 p05 p04 p03 p13 p14 p12")]
    [InlineData("[{ key: DESC }]", "p14 p13 p12 p06 p05 p04 p03 p02")]
    [InlineData("[{ name: ASC, key: null }]", "p06 p02 p05 p03 p04 p13 p14 p12")]
    [InlineData("[]", "p02 p03 p04 p05 p06 p12 p13 p14")]
    public async Task An_order_is_kept_by_code_point_and_ties_go_by_key_ascending(string order, string keys)
        => Assert.Equal(keys.Split(' '), await ResidentsAsync(order));

    [SkippableTheory]
    [InlineData("[{ name: ASC, key: ASC }]")]
    [InlineData("[{}]")]
    [InlineData("[{ name: null }]")]
    [InlineData("[{ name: ASC }, {}]")]
    public async Task Each_element_of_an_order_has_exactly_one_key(string order)
        => await RefuseAsync(ArgumentRefused, $$"""{ orgUnit(code: "R") { residents(order: {{order}}) { totalCount } } }""");

    [SkippableFact]
    public async Task Appointments_of_a_unit_go_by_post_then_the_holders_key_then_the_place()
    {
        var answer = await ReadAsync(
            """
            { orgUnit(code: "R-A") { appointments(scope: SUBTREE) { nodes { post person { key } place { ... on OrgUnit { code } } } } }
              }
            """);

        Assert.Equal(
            [
                "SECRETARY p02 R-A", "SECRETARY p04 R-A-1", "COMMITTEE_MEMBER p02 R-A", "HOUSEHOLD_HOST p03 R-A-1-C-1-1",
                "GRID_OFFICER p03 R-A-1", "GRID_OFFICER p03 R-A-2", "MEDIATOR p03 R-A-1", "ADVISER p06 R-A-1", "ADVISER p07 R-A-1",
            ],
            answer.Values("orgUnit.appointments.nodes.post")
                .Zip(answer.Values("orgUnit.appointments.nodes.person.key"), answer.Values("orgUnit.appointments.nodes.place.code"))
                .Select(row => $"{row.First} {row.Second} {row.Third}"));
    }

    [SkippableFact]
    public async Task Appointments_of_a_person_go_by_post_then_the_place()
    {
        var answer = await ReadAsync(
            """{ person(key: "p03") { appointments { post fullTime from to place { ... on OrgUnit { code } } } } }""");

        Assert.Equal(["HOUSEHOLD_HOST", "GRID_OFFICER", "GRID_OFFICER", "MEDIATOR"], answer.Values("person.appointments.post"));
        Assert.Equal(["R-A-1-C-1-1", "R-A-1", "R-A-2", "R-A-1"], answer.Values("person.appointments.place.code"));
        Assert.Equal([null, "true", "false", "true"], answer.Values("person.appointments.fullTime"));
        Assert.Equal([null, "2012-01-01", "2010-01-01", "2021-01-01"], answer.Values("person.appointments.from"));
    }

    [SkippableFact]
    public async Task Traits_come_as_declared()
        => Assert.Equal(["LAWYER", "DOCTOR", "NURSE"], await ValuesAsync("person.traits", """{ person(key: "p05") { traits } }"""));

    [SkippableFact]
    public async Task Matrices_work_units_and_bodies_go_by_key()
    {
        var answer = await ReadAsync(
            """
            { person(key: "p02") { matrices { key } }
              orgUnit(code: "R-A") { bodies(scope: SUBTREE) { nodes { key } } checkedInWorkUnits(scope: SUBTREE) { nodes { key } }
                servedBy(scope: SUBTREE) { nodes { key } } }
              matrix(key: "health") { memberUnits { nodes { key } } } }
            """);

        Assert.Equal(["health", "law"], answer.Values("person.matrices.key"));
        Assert.Equal(["b1", "b3", "b5"], answer.Values("orgUnit.bodies.nodes.key"));
        Assert.Equal(["w1", "w2", "w5"], answer.Values("orgUnit.checkedInWorkUnits.nodes.key"));
        Assert.Equal(["w5", "w7"], answer.Values("orgUnit.servedBy.nodes.key"));
        Assert.Equal(["w1", "w5"], answer.Values("matrix.memberUnits.nodes.key"));
    }

    [SkippableFact]
    public async Task Units_that_are_no_siblings_go_by_code()
        => Assert.Equal(["R-A", "R-A-1", "R-B"], await ValuesAsync("body.serves.nodes.code",
            """{ body(key: "b1") { serves { nodes { code } } } }"""));

    private async Task<IReadOnlyList<string?>> ResidentsAsync(string order)
        => await ValuesAsync(
            "orgUnit.residents.nodes.key",
            $$"""{ orgUnit(code: "R") { residents(scope: SUBTREE, order: {{order}}) { nodes { key } } } }""");
}
