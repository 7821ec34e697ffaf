using System.Text.Json.Nodes;
using Hierarchy.Specification.Api.Serving;
using Xunit;

namespace Hierarchy.Specification.Api.Acceptance;

/// <summary>
/// The figures that the article states of Fengze District, asked through the API. "More than" (余, 多) is asserted as such, and never as
/// equal.
/// <para>Stated figures that wait for a capability of a later version, and are asserted nowhere yet:</para>
/// <list type="table">
/// <listheader><term>Waits for</term><description>Figures</description></listheader>
/// <item><term>shared venues</term><description>schools that open venues 15, shared rooms 14</description></item>
/// <item><term>activities</term><description>
/// education teams 14 (never added to the 26 volunteer teams); health: resident groups 36, doctor-visits 3,870, served person-times
/// 44,000; council events 30;
/// voluntary services &gt; 100, person-times reached &gt; 60,000; consultations 120 person-times
/// </description></item>
/// <item><term>demands and mediation cases</term><description>
/// property problems solved &gt; 300; joint-meeting problems &gt; 20; fee disputes mediated 204; small conflicts &gt; 200
/// </description></item>
/// <item><term>reported figures with a qualifier</term><description>property complaints fell by &gt; 20 %</description></item>
/// </list>
/// </summary>
public abstract class FengzeSpec(IApiServers servers) : ApiSpec(servers)
{
    private static readonly string[] Sectors =
    [
        "commerce", "construction", "culture", "education", "finance", "health", "legal", "public-security", "state-enterprise", "telecom",
        "transport", "youth",
    ];

    [SkippableFact]
    public async Task There_are_84_communities_each_with_a_joint_meeting()
    {
        var answer = await AskAsync(
            """
            { orgUnit(code: "FZ") { rollup { units(kinds: [COMMUNITY_ORG]) organized(kinds: [COMMUNITY_ORG]) }
                subtree(kinds: [COMMUNITY_ORG], first: 5000) { totalCount edges { node { code bodies(first: 5000) { nodes { key kind
                  serves { totalCount } } } } } } } }
            """);
        var communities = answer.Data!["orgUnit"]!["subtree"]!["edges"]!.AsArray();
        var meetings = communities.Select(
            edge => edge!["node"]!["bodies"]!["nodes"]!.AsArray().Count(body => (string)body!["kind"]! == "JOINT_MEETING")).ToList();

        Assert.Equal((84, 84, 84), (answer.Number("orgUnit.rollup.units"), answer.Number("orgUnit.rollup.organized"), communities.Count));
        Assert.Equal(Enumerable.Repeat(1, 84), meetings);
    }

    [SkippableFact]
    public async Task There_are_329_compound_branches()
    {
        var answer = await AskAsync(
            """
            { orgUnit(code: "FZ") { rollup { units(kinds: [COMPOUND_BRANCH]) organized(kinds: [COMPOUND_BRANCH]) } subtree(kinds:
              [COMPOUND_BRANCH], first: 0) { totalCount } } }
            """);

        Assert.Equal(
            (329, 329, 329),
            (answer.Number("orgUnit.rollup.units"), answer.Number("orgUnit.rollup.organized"),
                answer.Number("orgUnit.subtree.totalCount")));
    }

    [SkippableFact]
    public async Task More_than_800_building_groups_are_reinforced_by_people_of_the_matrices()
    {
        var answer = await AskAsync(
            """
            { orgUnit(code: "FZ") { subtree(kinds: [BUILDING_GROUP], first: 5000) { nodes { appointments(first: 100) { nodes { person {
              matrices { key } } } } } } } }
            """);
        var reinforced = answer.Data!["orgUnit"]!["subtree"]!["nodes"]!.AsArray()
            .Count(unit => unit!["appointments"]!["nodes"]!.AsArray().Any(post => post!["person"]!["matrices"]!.AsArray().Count > 0));

        Assert.True(reinforced > 800, $"{reinforced}");
    }

    [SkippableFact]
    public async Task There_are_twelve_matrices_each_with_one_lead_unit_and_more_than_600_member_units()
    {
        var answer = await AskAsync(
            "{ orgUnit(code: \"FZ\") { rollup { byMatrix { matrix { key } } } } " + string.Join(' ', Sectors.Select((key, index) =>
                $$"""
                m{{index}}: matrix(key: "{{key}}") { kind closedOn lead { __typename ... on WorkUnit { key } } memberUnits(first: 5000)
                  { nodes { key } } }
                """)) + " }");
        var matrices = answer.Data!.Where(field => field.Key != "orgUnit").Select(field => field.Value!).ToList();
        var members = matrices.SelectMany(matrix => matrix["memberUnits"]!["nodes"]!.AsArray().Select(unit => (string)unit!["key"]!))
            .Distinct().ToList();

        Assert.Equal(Sectors, answer.Values("orgUnit.rollup.byMatrix.matrix.key"));
        Assert.All(matrices,
            matrix => Assert.Equal(("SECTOR", "WorkUnit"), ((string)matrix["kind"]!, (string)matrix["lead"]!["__typename"]!)));
        Assert.Equal(12, matrices.Select(matrix => (string)matrix["lead"]!["key"]!).Distinct().Count());
        Assert.True(members.Count > 600, $"{members.Count}");
    }

    [SkippableFact]
    public async Task Six_units_of_the_property_sector_are_members()
    {
        var answer = await AskAsync("{ " + string.Join(' ', Sectors.Select((key, index) =>
            $$"""m{{index}}: matrix(key: "{{key}}") { memberUnits(first: 5000) { nodes { key kind } } }""")) + " }");
        var companies = answer.Data!.SelectMany(matrix => matrix.Value!["memberUnits"]!["nodes"]!.AsArray())
            .Where(unit => (string)unit!["kind"]! == "PROPERTY_COMPANY").Select(unit => (string)unit!["key"]!).Distinct();

        Assert.Equal(6, companies.Count());
    }

    [SkippableFact]
    public async Task More_than_3000_in_service_members_are_checked_in_where_they_live()
    {
        var people = await PeopleAsync("isPartyMember residence { code } checkedInAt { code } employer { matrices { key } }");
        var atHome = people.Count(person => (bool)person["isPartyMember"]!
            && person["employer"]?["matrices"] is JsonArray { Count: > 0 }
            && (string?)person["residence"]?["code"] is { } home
            && home == (string?)person["checkedInAt"]?["code"]);

        Assert.True(atHome > 3_000, $"{atHome}");
    }

    [SkippableFact]
    public async Task More_than_30_people_of_the_matrices_are_secretaries_of_compounds_and_more_than_20_directors_of_owners_committees()
    {
        var people = await PeopleAsync(
            "matrices { key } appointments { post place { ... on OrgUnit { unitKind: kind } ... on Body { bodyKind: kind } } }");
        var ofMatrices = people.Where(person => person["matrices"]!.AsArray().Count > 0).ToList();
        int Count(string place, string kind, params string[] posts) => ofMatrices.Count(person => person["appointments"]!.AsArray()
            .Any(post => posts.Contains((string)post!["post"]!) && (string?)post["place"]![place] == kind));

        Assert.True(Count("unitKind", "COMPOUND_BRANCH", "FIRST_SECRETARY", "SECRETARY") > 30);
        Assert.True(Count("bodyKind", "OWNERS_COMMITTEE", "OWNERS_COMMITTEE_DIRECTOR") > 20);
    }

    [SkippableFact]
    public async Task There_are_26_volunteer_teams()
    {
        var answer = await AskAsync(
            """{ orgUnit(code: "FZ") { bodies(scope: SUBTREE, first: 5000) { totalCount nodes { key kind superBody { key } } } } }""");
        var teams = answer.Data!["orgUnit"]!["bodies"]!["nodes"]!.AsArray().Where(body => (string)body!["kind"]! == "VOLUNTEER_TEAM")
            .ToList();

        Assert.Equal(26, teams.Count);
        Assert.All(teams, team => Assert.Null(team!["superBody"]));
    }

    [SkippableFact]
    public async Task The_part_time_grid_force_is_of_twelve_kinds()
    {
        var answer = await AskAsync(
            """
            { orgUnit(code: "FZ") { appointments(scope: SUBTREE, posts: [GRID_OFFICER], first: 5000) { nodes { fullTime person {
              matrices { key } } } } } }
            """);
        var kinds = answer.Data!["orgUnit"]!["appointments"]!["nodes"]!.AsArray()
            .Where(post => !(bool)post!["fullTime"]!)
            .SelectMany(post => post!["person"]!["matrices"]!.AsArray().Select(matrix => (string)matrix!["key"]!));

        Assert.Equal(Sectors, kinds.Distinct().Order(StringComparer.Ordinal));
    }

    [SkippableFact]
    public async Task There_are_86_lawyers_who_are_part_time_mediators()
    {
        var people = await PeopleAsync("traits appointments { post fullTime }", "where: { traits: { some: { eq: LAWYER } } }");

        Assert.Equal(86, people.Count);
        Assert.All(people, lawyer => Assert.Contains(
            lawyer["appointments"]!.AsArray(), post => (string)post!["post"]! == "MEDIATOR" && !(bool)post["fullTime"]!));
    }

    [SkippableFact]
    public async Task Education_has_15_schools_with_411_teachers_and_health_25_clinics()
    {
        var answer = await AskAsync(
            """
            { education: matrix(key: "education") {
                memberUnits(first: 5000) { nodes { key kind employees(first: 0, where: { traits: { some: { eq: TEACHER } } }) {
                  totalCount } } }
                people(first: 0, where: { traits: { some: { eq: TEACHER } } }) { totalCount } }
              health: matrix(key: "health") { memberUnits(first: 5000) { nodes { kind } } } }
            """);
        var schools = answer.Data!["education"]!["memberUnits"]!["nodes"]!.AsArray().Where(unit => (string)unit!["kind"]! == "SCHOOL")
            .ToList();

        Assert.Equal(15, schools.Count);
        Assert.Equal((411, 411),
            (schools.Sum(school => (int)school!["employees"]!["totalCount"]!), answer.Number("education.people.totalCount")));
        Assert.Equal(25, answer.Values("health.memberUnits.nodes.kind").Count(kind => kind == "CLINIC"));
    }

    [SkippableFact]
    public async Task More_than_300_delegates_and_more_than_500_other_residents_are_engaged()
    {
        var people = await PeopleAsync("key appointments { post }");
        bool Holds(JsonNode person, string post) => person["appointments"]!.AsArray().Any(held => (string)held!["post"]! == post);
        var delegates = people.Count(person => Holds(person, "DELEGATE"));
        var others = people.Count(person => Holds(person, "COUNCIL_MEMBER") && !Holds(person, "DELEGATE"));

        Assert.True(delegates > 300, $"{delegates}");
        Assert.True(others > 500, $"{others}");
    }

    [SkippableFact]
    public async Task The_chosen_figures_are_those_of_the_readme()
    {
        var answer = await AskAsync(
            """
            { orgUnit(code: "FZ") { rollup {
                units organized buildings: units(kinds: [BUILDING_GROUP]) formed: organized(kinds: [BUILDING_GROUP]) households:
                  organized(kinds: [MEMBER_HOUSEHOLD])
                residents } vacancies(scope: SUBTREE) { post unit { kind } } } }
            """);
        var vacancies = answer.Values("orgUnit.vacancies.unit.kind").Zip(answer.Values("orgUnit.vacancies.post"))
            .CountBy(vacancy => vacancy);

        Assert.Equal(
            """{"units":4499,"organized":4215,"buildings":1184,"formed":1100,"households":2694,"residents":5987}""",
            answer.Data!["orgUnit"]!["rollup"]!.ToJsonString());
        Assert.Equal(
            [(("BUILDING_GROUP", "GROUP_LEADER"), 65), (("COMMUNITY_ORG", "SECRETARY"), 2), (("COMPOUND_BRANCH", "SECRETARY"), 11),
                (("MEMBER_HOUSEHOLD", "HOUSEHOLD_HOST"), 44)],
            vacancies.Select(entry => ((entry.Key.First!, entry.Key.Second!), entry.Value)).Order());
    }

    private async Task<ApiAnswer> AskAsync(string query) => await (await ServeAsync("fengze")).ReadAsync(query);

    private async Task<IReadOnlyList<JsonNode>> PeopleAsync(string selection, string arguments = "where: null")
    {
        var server = await ServeAsync("fengze");
        var people = new List<JsonNode>();
        string? after = null;
        do
        {
            var answer = await server.ReadAsync(
                $$"""
                query ($after: String) { orgUnit(code: "FZ") { residents(scope: SUBTREE, {{arguments}}, first: 5000, after: $after) {
                  nodes { {{selection}} } pageInfo { hasNextPage endCursor } } } }
                """,
                new { after });
            people.AddRange(answer.Data!["orgUnit"]!["residents"]!["nodes"]!.AsArray().Select(person => person!));
            after = answer.Value("orgUnit.residents.pageInfo.hasNextPage") == "true" ? answer.Value("orgUnit.residents.pageInfo.endCursor")
                : null;
        }
        while (after is not null);

        return people;
    }
}
