using Hierarchy.Specification.Api.Serving;
using Xunit;

namespace Hierarchy.Specification.Api.Pages;

/// <summary>Pages of random sizes, forwards and backwards, give exactly the list: nothing twice, nothing missing, in its order.</summary>
public abstract class PageWalkSpec(IApiServers servers) : ApiSpec(servers)
{
    /// <summary>Each list with <c>PAGE</c> where its page arguments stand, and the field of an edge that names it.</summary>
    public static TheoryData<string, string, string> Lists => new()
    {
        { "fengze", """orgUnit(code: "FZ-01") { children(PAGE) { EDGES } }""", "code" },
        { "fengze", """orgUnit(code: "FZ-03") { subtree(PAGE) { EDGES } }""", "code" },
        { "fengze", """orgUnit(code: "FZ") { subtree(kinds: [COMPOUND_BRANCH], PAGE) { EDGES } }""", "code" },
        { "fengze", """orgUnit(code: "FZ-03") { residents(scope: SUBTREE, order: [{ name: ASC }], PAGE) { EDGES } }""", "key" },
        { "fengze",
            """
            orgUnit(code: "FZ-01-01") { residents(scope: SUBTREE, order: [{ isPartyMember: DESC }, { name: DESC }], PAGE) { EDGES } }
            """, "key" },
        { "fengze",
            """orgUnit(code: "FZ-02") { residents(scope: SUBTREE, where: { name: { startsWith: "陈" } }, PAGE) { EDGES } }""", "key" },
        { "fengze", """orgUnit(code: "FZ-01-01") { checkedInPeople(scope: SUBTREE, PAGE) { EDGES } }""", "key" },
        { "fengze", """orgUnit(code: "FZ-01") { bodies(scope: SUBTREE, PAGE) { EDGES } }""", "key" },
        { "fengze", """orgUnit(code: "FZ-01") { checkedInWorkUnits(scope: SUBTREE, PAGE) { EDGES } }""", "key" },
        { "fengze", """matrix(key: "health") { people(order: { name: ASC }, PAGE) { EDGES } }""", "key" },
        { "fengze", """matrix(key: "health") { memberUnits(PAGE) { EDGES } }""", "key" },
        { "fengze", """matrix(key: "health") { footprint(level: COMMUNITY_ORG, relation: LIVES_IN, PAGE) { EDGES } }""", "code" },
        { "fengze", """matrix(key: "health") { footprint(level: BUILDING_GROUP, relation: CHECKED_IN, PAGE) { EDGES } }""", "code" },
        { "rules", """orgUnit(code: "R") { children(PAGE) { EDGES } }""", "code" },
        { "rules", """orgUnit(code: "R") { subtree(PAGE) { EDGES } }""", "code" },
        { "rules", """orgUnit(code: "R") { residents(scope: SUBTREE, order: { name: ASC }, PAGE) { EDGES } }""", "key" },
        { "fengze", """orgUnits(where: { kind: { eq: COMPOUND_BRANCH } }, PAGE) { EDGES }""", "code" },
        {
            "fengze", """orgUnits(where: { parent: { code: { lt: "FZ-02" } } }, order: [{ kind: DESC }, { name: ASC }], PAGE) { EDGES }""", "code"
        },
        { "fengze", """people(where: { name: { gte: "陈" } }, PAGE) { EDGES }""", "key" },
        { "fengze", """people(order: { name: ASC }, where: { matrices: { some: { key: { eq: "health" } } } }, PAGE) { EDGES }""", "key" },
        { "fengze", """workUnits(order: { kind: DESC }, PAGE) { EDGES }""", "key" },
        { "fengze", """matrices(PAGE) { EDGES }""", "key" },
        { "fengze", """bodies(where: { kind: { neq: VOLUNTEER_TEAM } }, PAGE) { EDGES }""", "key" },
        { "rules", """orgUnits(where: { status: { in: [CLOSED, ACTIVE] } }, PAGE) { EDGES }""", "id" },
        { "rules", """orgUnits(order: { order: DESC }, PAGE) { EDGES }""", "code" },
        { "rules", """body(key: "b1") { serves(PAGE) { EDGES } }""", "code" },
    };

    [SkippableTheory]
    [MemberData(nameof(Lists))]
    public async Task Pages_of_random_sizes_give_exactly_the_list(string pack, string list, string name)
    {
        var server = await ServeAsync(pack);
        var random = new Random(list.Length);
        var whole = await ReadAsync(server, list, name, "first: 5000", null);
        var forwards = new List<string>();
        var backwards = new List<string>();

        await WalkAsync(server, list, name, random, isForwards: true, whole, forwards.AddRange);
        await WalkAsync(server, list, name, random, isForwards: false, whole, page => backwards.InsertRange(0, page));

        Assert.Equal(whole.Names.Count, whole.TotalCount);
        Assert.Equal(whole.Names, forwards);
        Assert.Equal(whole.Names, backwards);
    }

    [SkippableTheory]
    [InlineData("")]
    [InlineData("scope: SUBTREE, ")]
    [InlineData("scope: SUBTREE, posts: [SECRETARY, GROUP_LEADER], ")]
    public async Task Pages_of_appointments_give_exactly_the_list(string arguments)
    {
        var server = await ServeAsync("fengze");
        var list = $$"""orgUnit(code: "FZ-01-02") { appointments({{arguments}}PAGE) { EDGES } }""";
        var whole = await ReadAsync(server, list, "post person { key } place { ... on OrgUnit { code } }", "first: 5000", null);
        var forwards = new List<string>();

        await WalkAsync(server, list, "post person { key } place { ... on OrgUnit { code } }", new Random(7), isForwards: true, whole,
            forwards.AddRange);

        Assert.Equal(whole.Names.Distinct(), whole.Names);
        Assert.Equal(whole.Names, forwards);
    }

    [SkippableFact]
    public async Task With_neither_size_a_page_has_fifty()
    {
        var server = await ServeAsync("fengze");
        var answer = await server.ReadAsync(
            """{ orgUnit(code: "FZ") { subtree { totalCount nodes { code } } residents(scope: SUBTREE) { nodes { key } } } }""");

        Assert.Equal(50, answer.Values("orgUnit.subtree.nodes.code").Count);
        Assert.Equal(50, answer.Values("orgUnit.residents.nodes.key").Count);
        Assert.Equal(4500, answer.Number("orgUnit.subtree.totalCount"));
    }

    private static async Task WalkAsync(
        ApiServer server, string list, string name, Random random, bool isForwards, ListPage whole, Action<IReadOnlyList<string>> add)
    {
        string? cursor = null;
        var seen = 0;
        var longest = Math.Max(4, whole.Names.Count / 4);
        do
        {
            var size = random.Next(1, longest);
            var page = await ReadAsync(server, list, name, isForwards ? $"first: {size}, after: $cursor" : $"last: {size}, before: $cursor",
                cursor);
            add(page.Names);
            seen += page.Names.Count;
            var isLast = seen >= whole.Names.Count;
            Assert.Equal((whole.TotalCount, isForwards ? !isLast : seen > page.Names.Count), (page.TotalCount, page.HasNext));
            Assert.Equal(isForwards ? seen > page.Names.Count : !isLast, page.HasPrevious);
            Assert.True(isLast || page.Names.Count == size, $"{page.Names.Count} of {size}");
            cursor = isForwards ? page.EndCursor : page.StartCursor;
        }
        while (seen < whole.Names.Count);
    }

    private static async Task<ListPage> ReadAsync(ApiServer server, string list, string name, string page, string? cursor)
    {
        var query = "query ($cursor: String) { " + list
            .Replace("PAGE", page.Contains("$cursor", StringComparison.Ordinal) ? page : page + ", after: $cursor",
                StringComparison.Ordinal)
            .Replace("EDGES", $"totalCount edges {{ node {{ {name} }} }} pageInfo {{ hasNextPage hasPreviousPage startCursor endCursor }}",
                StringComparison.Ordinal) + " }";
        var answer = await server.ReadAsync(query, new { cursor });
        var field = answer.Data!.Single().Value!.AsObject();
        return ListPage.Of(field.ContainsKey("pageInfo") ? field : field.Single().Value!.AsObject());
    }
}
