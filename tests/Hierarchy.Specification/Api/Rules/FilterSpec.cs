using Hierarchy.Specification.Api.Serving;
using Xunit;

namespace Hierarchy.Specification.Api.Rules;

/// <summary>
/// <c>where</c> on people, one row for each meaning. The residents below R are p02 (LAWYER, VETERAN), p03 (RETIRED), p04 (TEACHER), p05
/// (DOCTOR, NURSE, LAWYER), p06 (none), p12 (ELDERLY_LIVING_ALONE), p13 (COURIER, SOCIAL_WORKER), p14 (none); p04, p06 and p14 are no
/// party members.
/// </summary>
public abstract class FilterSpec(IApiServers servers) : RulesSpec(servers)
{
    private const string All = "p02 p03 p04 p05 p06 p12 p13 p14";

    [SkippableTheory]
    [InlineData("{}", All)]
    [InlineData("{ key: { eq: \"p04\" } }", "p04")]
    [InlineData("{ key: { eq: \"P04\" } }", "")]
    [InlineData("{ key: { neq: \"p04\" } }", "p02 p03 p05 p06 p12 p13 p14")]
    [InlineData("{ key: { in: [\"p14\", \"p02\", \"p02\", \"x\"] } }", "p02 p14")]
    [InlineData("{ key: { in: [] } }", "")]
    [InlineData("{ key: { nin: [\"p14\", \"p02\"] } }", "p03 p04 p05 p06 p12 p13")]
    [InlineData("{ key: { nin: [] } }", All)]
    [InlineData("{ key: { gt: \"p05\" } }", "p06 p12 p13 p14")]
    [InlineData("{ key: { gte: \"p05\" } }", "p05 p06 p12 p13 p14")]
    [InlineData("{ key: { lt: \"p05\" } }", "p02 p03 p04")]
    [InlineData("{ key: { lte: \"p05\", gt: \"p02\" } }", "p03 p04 p05")]
    [InlineData("{ name: { contains: \"人\" } }", "p02")]
    [InlineData("{ name: { contains: \"\\\"\" } }", "p02")]
    [InlineData("{ name: { contains: \"\" } }", All)]
    [InlineData("{ name: { ncontains: \"小\" } }", "p02 p05 p06 p12 p13 p14")]
    [InlineData("{ name: { contains: \"ann\" } }", "")]
    [InlineData("{ name: { contains: \"O'N\" } }", "p06")]
    [InlineData("{ name: { contains: \"🏠\" } }", "p06")]
    [InlineData("{ name: { startsWith: \"𠮷\" } }", "p12")]
    [InlineData("{ name: { startsWith: \"王小\" } }", "p03 p04")]
    [InlineData("{ name: { endsWith: \"者\" } }", "p13")]
    [InlineData("{ name: { contains: \"盐\" } }", "")]
    [InlineData("{ name: { contains: \"鹽\" } }", "p05")]
    [InlineData("{ name: { eq: \"ff\" } }", "")]
    [InlineData("{ name: { gt: \"迁居者\" } }", "p12 p14")]
    [InlineData("{ name: { gte: \"𠮷田\" } }", "p12")]
    [InlineData("{ isPartyMember: { eq: false } }", "p04 p06 p14")]
    [InlineData("{ isPartyMember: { neq: false } }", "p02 p03 p05 p12 p13")]
    public async Task A_property_is_compared_exactly(string where, string keys) => await AssertAsync(where, keys);

    [SkippableTheory]
    [InlineData("{ name: { eq: null } }", "")]
    [InlineData("{ name: { neq: null } }", All)]
    [InlineData("{ isPartyMember: { eq: null } }", "")]
    [InlineData("{ key: { eq: null, contains: null } }", "")]
    [InlineData("{ key: { contains: null, gt: null, in: null } }", All)]
    [InlineData("{ name: null, key: null, traits: null, and: null, or: null, not: null, id: null }", All)]
    [InlineData("{ not: { name: { eq: null } } }", All)]
    public async Task Null_means_has_no_value_after_eq_and_nothing_elsewhere(string where, string keys) => await AssertAsync(where, keys);

    [SkippableTheory]
    [InlineData("{ and: [] }", All)]
    [InlineData("{ or: [] }", "")]
    [InlineData("{ not: {} }", "")]
    [InlineData("{ not: { or: [] } }", All)]
    [InlineData("{ not: { not: { key: { eq: \"p02\" } } } }", "p02")]
    [InlineData("{ and: [{ isPartyMember: { eq: true } }, { name: { contains: \"王\" } }] }", "p03")]
    [InlineData("{ or: [{ key: { eq: \"p14\" } }, { key: { eq: \"p02\" } }, {  name: { startsWith: \"王\" } }] }", "p02 p03 p04 p14")]
    [InlineData("{ or: [{ key: { eq: \"p14\" } }], isPartyMember: { eq: true } }", "")]
    [InlineData("{ or: [{}, { or: [] }] }", All)]
    [InlineData("{ or: [{ and: [{ key: { gt: \"p04\" } }, { key: { lt: \"p12\" } }] }, { not: { isPartyMember: { eq: true } } }] }",
        "p04 p05 p06 p14")]
    public async Task Logic_is_two_valued(string where, string keys) => await AssertAsync(where, keys);

    [SkippableTheory]
    [InlineData("{ some: { eq: LAWYER } }", "p02 p05")]
    [InlineData("{ some: { neq: LAWYER } }", "p02 p03 p04 p05 p12 p13")]
    [InlineData("{ some: { in: [TEACHER, RETIRED] } }", "p03 p04")]
    [InlineData("{ some: { in: [] } }", "")]
    [InlineData("{ some: { nin: [LAWYER, VETERAN] } }", "p03 p04 p05 p12 p13")]
    [InlineData("{ some: {} }", "p02 p03 p04 p05 p12 p13")]
    [InlineData("{ some: { gt: STUDENT } }", "p03 p12")]
    [InlineData("{ some: { gte: RETIRED } }", "p03 p12")]
    [InlineData("{ some: { lt: LAWYER } }", "p02")]
    [InlineData("{ some: { lte: LAWYER } }", "p02 p05")]
    [InlineData("{ some: { gt: VETERAN, lt: TEACHER } }", "p02 p05")]
    [InlineData("{ none: { eq: LAWYER } }", "p03 p04 p06 p12 p13 p14")]
    [InlineData("{ none: {} }", "p06 p14")]
    [InlineData("{ all: { eq: TEACHER } }", "p04 p06 p14")]
    [InlineData("{ all: { lte: LAWYER } }", "p02 p06 p14")]
    [InlineData("{ all: {} }", All)]
    [InlineData("{ any: true }", "p02 p03 p04 p05 p12 p13")]
    [InlineData("{ any: false }", "p06 p14")]
    [InlineData("{ any: true, none: { eq: LAWYER } }", "p03 p04 p12 p13")]
    [InlineData("{ some: { eq: LAWYER }, all: { in: [LAWYER, VETERAN] } }", "p02")]
    [InlineData("{ some: null, any: null }", All)]
    public async Task Traits_are_asked_by_quantifier(string test, string keys) => await AssertAsync($$"""{ traits: {{test}} }""", keys);

    [SkippableFact]
    public async Task An_id_is_compared_and_one_that_nobody_has_equals_nothing()
    {
        var found = await ReadAsync("""{ person(key: "p03") { id } orgUnit(code: "R") { id } }""");
        var (person, unit) = (found.Value("person.id"), found.Value("orgUnit.id"));

        await AssertAsync("$where", "p03", new { where = new { id = new { eq = person } } });
        await AssertAsync("$where", "p03", new { where = new { id = new { @in = new[] { "nobody", person, unit } } } });
        await AssertAsync("$where", "", new { where = new { id = new { eq = unit } } });
        await AssertAsync("$where", All, new { where = new { id = new { neq = "nobody" } } });
        await AssertAsync("$where", "p02 p04 p05 p06 p12 p13 p14", new { where = new { id = new { nin = new[] { person, "nobody" } } } });
    }

    [SkippableFact]
    public async Task Elements_of_in_and_nin_are_not_null()
    {
        var server = await ServeAsync("rules");
        foreach (var test in (string[])["in", "nin"])
        {
            var answer = await server.AskAsync(
                $$"""{ orgUnit(code: "R") { residents(where: { key: { {{test}}: [null] } }) { totalCount } } }""");
            Assert.Equal(["GRAPHQL_VALIDATION_FAILED"], answer.Codes);
        }
    }

    [SkippableFact]
    public async Task A_where_holds_in_every_list_of_people()
    {
        var answer = await ReadAsync(
            """
            { orgUnit(code: "R") { checkedInPeople(scope: SUBTREE, where: { isPartyMember: { eq: false } }) { totalCount nodes { key } } }
              workUnit(key: "w2") { employees(where: { name: { startsWith: "孤" } }) { totalCount nodes { key } } all: employees {
                totalCount } }
              matrix(key: "health") { people(where: { traits: { some: { eq: VETERAN } } }, order: { name: DESC }) { nodes { key } } } }
            """);

        Assert.Equal(["p04"], answer.Values("orgUnit.checkedInPeople.nodes.key"));
        Assert.Equal(["p10"], answer.Values("workUnit.employees.nodes.key"));
        Assert.Equal(2, answer.Number("workUnit.all.totalCount"));
        Assert.Equal(["p02"], answer.Values("matrix.people.nodes.key"));
    }

    private async Task AssertAsync(string where, string keys, object? variables = null)
    {
        var declared = variables is null ? "" : "query ($where: PersonFilterInput)";
        var answer = await ReadAsync(
            $$"""
            {{declared}} { orgUnit(code: "R") { residents(scope: SUBTREE, where: {{where}}) { totalCount nodes { key } } } }
            """, variables);
        Assert.Equal(keys, string.Join(' ', answer.Values("orgUnit.residents.nodes.key")));
        Assert.Equal(keys.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length, answer.Number("orgUnit.residents.totalCount"));
    }
}
