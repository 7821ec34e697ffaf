using System.Text.Json.Nodes;
using Hierarchy.Specification.Api.Serving;
using Xunit;

namespace Hierarchy.Specification.Api.Acceptance;

/// <summary>
/// The figures that the article states of Tongcheng City, asked through the API. The city has three roots, one for each subdistrict: a
/// number of the city is the sum of theirs, and what must be distinct is counted once in the whole city.
/// <para>Stated figures that wait for a capability of a later version, and are asserted nowhere yet:</para>
/// <list type="table">
/// <listheader><term>Waits for</term><description>Figures</description></listheader>
/// <item><term>activities</term><description>joint activities 209, services 575</description></item>
/// <item><term>demands</term><description>
/// demands solved &gt; 200; a community publishes a demand list, a stationed unit claims; a patrol reports, the municipal department
/// repairs
/// </description></item>
/// </list>
/// </summary>
public abstract class TongchengSpec(IApiServers servers) : ApiSpec(servers)
{
    private static readonly string[] Subdistricts = ["TC-01", "TC-02", "TC-03"];

    [SkippableFact]
    public async Task There_are_111_grids_below_communities_with_building_groups_and_households_below_them()
    {
        var units = await EveryAsync(
            "rollup { units(kinds: [GRID]) organized(kinds: [GRID]) } subtree(first: 5000) { edges { depth node { kind } } }");
        var rows = units.SelectMany(unit => unit["subtree"]!["edges"]!.AsArray())
            .Select(edge => ((int)edge!["depth"]!, (string)edge["node"]!["kind"]!))
            .ToList();

        Assert.Equal((111, 111), (Sum(units, "units"), Sum(units, "organized")));
        Assert.Equal(111, rows.Count(row => row == (2, "GRID")));
        Assert.Equal(
            [(0, "SUBDISTRICT"), (1, "COMMUNITY_ORG"), (2, "GRID"), (3, "BUILDING_GROUP"), (4, "MEMBER_HOUSEHOLD")],
            rows.Distinct().Order());
    }

    [SkippableFact]
    public async Task There_are_111_full_time_grid_officers_one_at_each_grid()
    {
        var officers = (await OfficersAsync()).Where(officer => (bool)officer["fullTime"]!).ToList();

        Assert.Equal(111, officers.Count);
        Assert.Equal(111, People(officers).Count);
        Assert.Equal(111, officers.Select(officer => (string)officer["place"]!["code"]!).Distinct().Count());
        Assert.All(officers, officer => Assert.Equal("GRID", (string)officer["place"]!["kind"]!));
    }

    [SkippableFact]
    public async Task There_are_1677_heads_and_907_couriers_who_are_2584_part_time_grid_officers()
    {
        var officers = (await OfficersAsync()).Where(officer => !(bool)officer["fullTime"]!).ToList();
        var heads = officers.Where(officer => officer["person"]!["appointments"]!.AsArray().Any(IsHead)).ToList();
        var couriers = officers.Where(IsCourier).ToList();

        Assert.Equal((1_677, 1_677), (heads.Count, People(heads).Count));
        Assert.Equal((907, 907), (couriers.Count, People(couriers).Count));
        Assert.Equal((2_584, 2_584), (officers.Count, People(officers).Count));
        Assert.All(officers, officer => Assert.Equal("GRID", (string)officer["place"]!["kind"]!));
    }

    [SkippableFact]
    public async Task The_heads_and_the_couriers_are_all_there_are()
    {
        var units = await EveryAsync(
            """
            rollup {
              heads: appointments(posts: [BUILDING_HEAD, STAIRWELL_HEAD]) people: officeHolders(posts: [BUILDING_HEAD, STAIRWELL_HEAD]) }
            residents(scope: SUBTREE, where: { traits: { some: { eq: COURIER } } }, first: 0) { totalCount }
            """);

        Assert.Equal((1_677, 1_677), (Sum(units, "heads"), Sum(units, "people")));
        Assert.Equal(907, units.Sum(unit => (int)unit["residents"]!["totalCount"]!));
    }

    [SkippableFact]
    public async Task The_grid_force_is_2695()
    {
        var units = await EveryAsync(
            "rollup { posts: appointments(posts: [GRID_OFFICER]) people: officeHolders(posts: [GRID_OFFICER]) }");

        Assert.Equal((2_695, 2_695), (Sum(units, "posts"), Sum(units, "people")));
        Assert.Equal(2_695, People(await OfficersAsync()).Count);
    }

    [SkippableFact]
    public async Task There_are_four_work_stream_matrices()
    {
        var answer = await AskAsync(
            """
            { orgUnit(code: "TC-01") { rollup { byMatrix { matrix { key kind closedOn lead { __typename ... on WorkUnit { key } } } } } }
              positions: matrix(key: "tc-positions") { memberOrgUnits(first: 5000) { nodes { kind } } }
              grids: matrix(key: "tc-grids") { memberOrgUnits(first: 5000) { totalCount nodes { code kind } } }
              property: matrix(key: "tc-property") { lead { ... on WorkUnit { key } } memberUnits(first: 5000) { nodes { key kind } } }
              teams: matrix(key: "tc-teams") { memberBodies(first: 5000) { totalCount nodes { kind } } } }
            """);
        var leads = answer.Values("orgUnit.rollup.byMatrix.matrix.lead.key");
        var property = answer.Data!["property"]!["memberUnits"]!["nodes"]!.AsArray()
            .Where(unit => (string)unit!["key"]! != answer.Value("property.lead.key"))
            .Select(unit => (string)unit!["kind"]!);

        Assert.Equal(["tc-grids", "tc-positions", "tc-property", "tc-teams"], answer.Values("orgUnit.rollup.byMatrix.matrix.key"));
        Assert.Equal(Enumerable.Repeat("WORKSTREAM", 4), answer.Values("orgUnit.rollup.byMatrix.matrix.kind"));
        Assert.Equal(4, leads.Distinct().Count());
        Assert.Equal(Enumerable.Repeat("COMMUNITY_ORG", 21), answer.Values("positions.memberOrgUnits.nodes.kind"));
        Assert.Equal(Enumerable.Repeat("GRID", 111), answer.Values("grids.memberOrgUnits.nodes.kind"));
        Assert.Equal(Enumerable.Repeat("PROPERTY_COMPANY", 14), property);
        Assert.Equal(Enumerable.Repeat("VOLUNTEER_TEAM", 24), answer.Values("teams.memberBodies.nodes.kind"));
    }

    [SkippableFact]
    public async Task There_are_24_community_volunteer_organizations()
    {
        var units = await EveryAsync(
            """
            bodies(scope: SUBTREE, first: 5000) {
              nodes { key kind superBody { key } serves { nodes { kind } } appointments { totalCount } } }
            """);
        var bodies = units.SelectMany(unit => unit["bodies"]!["nodes"]!.AsArray()).ToList();

        Assert.Equal((24, 24), (bodies.Count, bodies.Select(body => (string)body!["key"]!).Distinct().Count()));
        Assert.All(bodies, body => Assert.Equal("VOLUNTEER_TEAM", (string)body!["kind"]!));
        Assert.All(bodies, body => Assert.Null(body!["superBody"]));
        Assert.All(bodies, body => Assert.Equal("COMMUNITY_ORG", (string)Assert.Single(body!["serves"]!["nodes"]!.AsArray())!["kind"]!));
        Assert.All(bodies, body => Assert.Equal(10, (int)body!["appointments"]!["totalCount"]!));
    }

    [SkippableFact]
    public async Task There_are_147_stationed_work_units_some_of_them_at_two_communities()
    {
        var units = await EveryAsync(
            """
            rollup { checkedInWorkUnits } checkedInWorkUnits(scope: SUBTREE, first: 5000) { nodes { key } }
            children { nodes { kind rollup { checkedInWorkUnits } } }
            """);
        var keys = units.SelectMany(unit => unit["checkedInWorkUnits"]!["nodes"]!.AsArray()).Select(unit => (string)unit!["key"]!);
        var communities = units.SelectMany(unit => unit["children"]!["nodes"]!.AsArray()).ToList();

        Assert.Equal(147, Sum(units, "checkedInWorkUnits"));
        Assert.Equal(147, keys.Distinct().Count());
        Assert.All(communities, community => Assert.Equal("COMMUNITY_ORG", (string)community!["kind"]!));
        Assert.Equal(177, communities.Sum(community => (int)community!["rollup"]!["checkedInWorkUnits"]!));
    }

    [SkippableFact]
    public async Task There_are_1669_in_service_members_who_work_at_a_stationed_unit_and_are_checked_in()
    {
        var units = await EveryAsync(
            """
            rollup { checkedIn } checkedInPeople(scope: SUBTREE, first: 5000) {
              nodes { key isPartyMember checkedInAt { code } residence { ancestors { code } } employer { checkedInAt { totalCount } } } }
            """);
        var members = units.SelectMany(unit => unit["checkedInPeople"]!["nodes"]!.AsArray()).ToList();

        Assert.Equal(1_669, Sum(units, "checkedIn"));
        Assert.Equal(1_669, members.Select(member => (string)member!["key"]!).Distinct().Count());
        Assert.All(members, member => Assert.True((bool)member!["isPartyMember"]!));
        Assert.All(members, member => Assert.True((int)member!["employer"]!["checkedInAt"]!["totalCount"]! > 0));
        Assert.All(members, member => Assert.Contains(
            (string)member!["checkedInAt"]!["code"]!, member["residence"]!["ancestors"]!.AsArray().Select(unit => (string)unit!["code"]!)));
    }

    [SkippableFact]
    public async Task The_chosen_figures_are_those_of_the_readme()
    {
        var units = await EveryAsync(
            """
            rollup { units organized communities: units(kinds: [COMMUNITY_ORG]) buildings: units(kinds: [BUILDING_GROUP])
              households: units(kinds: [MEMBER_HOUSEHOLD]) residents partyMembers buildingHeads: appointments(posts: [BUILDING_HEAD])
              stairwellHeads: appointments(posts: [STAIRWELL_HEAD]) hosts: officeHolders(posts: [HOUSEHOLD_HOST]) }
            vacancies(scope: SUBTREE) { post } servedBy(scope: SUBTREE, first: 5000) { nodes { key } }
            subtree(kinds: [BUILDING_GROUP], first: 5000) { nodes { attributes { name value } } }
            """);
        var attributes = units.SelectMany(unit => unit["subtree"]!["nodes"]!.AsArray())
            .SelectMany(unit => unit!["attributes"]!.AsArray())
            .ToList();
        var companies = units.SelectMany(unit => unit["servedBy"]!["nodes"]!.AsArray()).Select(unit => (string)unit!["key"]!);

        Assert.Equal((1_335 - 3, 1_335 - 3), (Sum(units, "units"), Sum(units, "organized")));
        Assert.Equal((21, 480, 720), (Sum(units, "communities"), Sum(units, "buildings"), Sum(units, "households")));
        Assert.Equal((4_649, 2_993), (Sum(units, "residents"), Sum(units, "partyMembers")));
        Assert.Equal((480, 1_197, 720), (Sum(units, "buildingHeads"), Sum(units, "stairwellHeads"), Sum(units, "hosts")));
        Assert.All(attributes, attribute => Assert.Equal("stairwells", (string)attribute!["name"]!));
        Assert.Equal(1_197, attributes.Sum(attribute => int.Parse((string)attribute!["value"]!)));
        Assert.Equal(14, companies.Distinct().Count());
        Assert.All(units, unit => Assert.Empty(unit["vacancies"]!.AsArray()));
    }

    private static bool IsHead(JsonNode? appointment) => (string)appointment!["post"]! is "BUILDING_HEAD" or "STAIRWELL_HEAD";

    private static bool IsCourier(JsonNode officer) =>
        officer["person"]!["traits"]!.AsArray().Any(trait => (string)trait! == "COURIER");

    private static List<string> People(IEnumerable<JsonNode> appointments) =>
        [.. appointments.Select(appointment => (string)appointment["person"]!["key"]!).Distinct()];

    private static int Sum(IEnumerable<JsonNode> units, string measure) => units.Sum(unit => (int)unit["rollup"]![measure]!);

    private async Task<List<JsonNode>> OfficersAsync()
    {
        var units = await EveryAsync(
            """
            appointments(scope: SUBTREE, posts: [GRID_OFFICER], first: 5000) {
              nodes { fullTime place { ... on OrgUnit { code kind } } person { key traits appointments { post } } } }
            """);
        return [.. units.SelectMany(unit => unit["appointments"]!["nodes"]!.AsArray()).Select(appointment => appointment!)];
    }

    /// <summary>The three subdistricts with these fields.</summary>
    private async Task<List<JsonNode>> EveryAsync(string fields)
    {
        var units = Subdistricts.Select((code, index) => $$"""u{{index}}: orgUnit(code: "{{code}}") { {{fields}} }""");
        var answer = await AskAsync($"{{ {string.Join(' ', units)} }}");
        return [.. answer.Data!.Select(unit => unit.Value!)];
    }

    private async Task<ApiAnswer> AskAsync(string query) => await (await ServeAsync("tongcheng")).ReadAsync(query);
}
