using Hierarchy.Specification.Api.Serving;
using Xunit;

namespace Hierarchy.Specification.Api.Rules;

/// <summary>Offices: posts at bodies belong to the body; vacancies at ACTIVE units only, by the charter of the root.</summary>
public abstract class OfficeSpec(IApiServers servers) : RulesSpec(servers)
{
    [SkippableFact]
    public async Task A_required_post_with_fewer_holders_than_seats_is_vacant_in_charter_order()
        => Assert.Equal(
            """
            {"a":[{"post":"COMMITTEE_MEMBER","seats":2,"filled":1}],"b":[{"post":"SECRETARY","seats":1,"filled":0}],
            "c":[{"post":"COMMITTEE_MEMBER","seats":2,"filled":0}]}
            """.ReplaceLineEndings(""),
            await VacanciesAsync(("a", "R-A"), ("b", "R-B"), ("c", "R-C")));

    [SkippableFact]
    public async Task Only_active_units_have_vacancies()
        => Assert.Equal(
            """{"planned":[],"opensLater":[],"plannedBelow":[],"closed":[],"closedToday":[]}""",
            await VacanciesAsync(("planned", "R-P"), ("opensLater", "R-F"), ("plannedBelow", "R-A-3"), ("closed", "R-J"),
                ("closedToday", "R-T")));

    [SkippableFact]
    public async Task A_post_that_ends_today_is_vacant_and_one_that_begins_today_is_filled()
        => Assert.Equal(
            """
            {"endsToday":[{"post":"COMMITTEE_MEMBER","seats":2,"filled":0},{"post":"SECRETARY","seats":1,"filled":0}],
            "beginsToday":[{"post":"COMMITTEE_MEMBER","seats":2,"filled":0}]}
            """.ReplaceLineEndings(""),
            await VacanciesAsync(("endsToday", "R-H"), ("beginsToday", "R-C")));

    [SkippableFact]
    public async Task The_charter_is_that_of_the_root_and_a_root_without_one_of_several_has_none()
        => Assert.Equal(
            """
            {"second":[{"post":"GRID_CHIEF","seats":1,"filled":0}],"belowSecond":[],"orphan":[],"skippedTier":[{"post":"SECRETARY",
            "seats":1,"filled":0}]}
            """.ReplaceLineEndings(""),
            await VacanciesAsync(("second", "S"), ("belowSecond", "S-1"), ("orphan", "R-L"), ("skippedTier", "R-Z")));

    [SkippableFact]
    public async Task Below_a_unit_the_vacancies_come_in_preorder()
    {
        var answer = await ReadAsync("""{ orgUnit(code: "R") { vacancies(scope: SUBTREE) { post seats filled unit { code } } } }""");

        Assert.Equal(
            [
                "R-C COMMITTEE_MEMBER", "R-A COMMITTEE_MEMBER", "R-A-2 SECRETARY", "R-U SECRETARY", "R-B SECRETARY", "R-M SECRETARY",
                "R-X SECRETARY",
                "R-P-1 SECRETARY", "R-H COMMITTEE_MEMBER", "R-H SECRETARY", "R-O COMMITTEE_MEMBER", "R-O SECRETARY", "R-Y SECRETARY",
                "R-Z SECRETARY",
            ],
            answer.Values("orgUnit.vacancies.unit.code").Zip(answer.Values("orgUnit.vacancies.post"), (code, post) => $"{code} {post}"));
    }

    [SkippableFact]
    public async Task Posts_at_bodies_belong_to_the_body()
    {
        var answer = await ReadAsync(
            """
            { orgUnit(code: "R-A") { appointments { nodes { post place { __typename } } } rollup { appointments(posts: [TEAM_LEADER]) } }
              body(key: "b1") { appointments { totalCount nodes { post from person { key } place { __typename ... on Body { key } } } } }
              person(key: "p02") { appointments { post place { __typename ... on OrgUnit { code } ... on Body { key } } } } }
            """);

        Assert.Equal(["SECRETARY", "COMMITTEE_MEMBER"], answer.Values("orgUnit.appointments.nodes.post"));
        Assert.Equal(0, answer.Number("orgUnit.rollup.appointments"));
        Assert.Equal(
            """
            {"totalCount":1,"nodes":[{"post":"TEAM_LEADER","from":"2016-01-01","person":{"key":"p02"},"place":{"__typename":"Body",
            "key":"b1"}}]}
            """.ReplaceLineEndings(""),
            answer.Data!["body"]!["appointments"]!.ToJsonString());
        Assert.Equal(["SECRETARY", "COMMITTEE_MEMBER", "TEAM_LEADER"], answer.Values("person.appointments.post"));
        Assert.Equal(["OrgUnit", "OrgUnit", "Body"], answer.Values("person.appointments.place.__typename"));
    }

    [SkippableFact]
    public async Task Relationships_of_closed_bodies_and_work_units_count_for_nothing()
    {
        var answer = await ReadAsync(
            """
            { body(key: "b2") { closedOn appointments { totalCount } serves { totalCount } subBodies { totalCount } }
              workUnit(key: "w4") { closedOn employees { totalCount } matrices { key } checkedInAt { totalCount } serves { totalCount } }
              person(key: "p03") { employer { key } matrices { key } } }
            """);

        Assert.Equal(
            """
            {"body":{"closedOn":"2020-01-01","appointments":{"totalCount":0},"serves":{"totalCount":0},"subBodies":{"totalCount":0}},
            "workUnit":{"closedOn":"2020-01-01","employees":{"totalCount":0},"matrices":[],"checkedInAt":{"totalCount":0},
            "serves":{"totalCount":0}},
            "person":{"employer":null,"matrices":[]}}
            """.ReplaceLineEndings(""),
            answer.Data!.ToJsonString());
    }

    [SkippableFact]
    public async Task A_body_knows_its_sub_bodies_that_are_not_closed_and_what_it_is_a_part_of_now()
    {
        var answer = await ReadAsync(
            """
            { body(key: "b3") { superBody { key } subBodies { totalCount nodes { key superBody { key } } } } former: body(key: "b1") {
              subBodies { totalCount } } }
            """);

        Assert.Equal(
            """
            {"body":{"superBody":null,"subBodies":{"totalCount":1,"nodes":[{"key":"b3-a","superBody":{"key":"b3"}}]}},
            "former":{"subBodies":{"totalCount":0}}}
            """.ReplaceLineEndings(""),
            answer.Data!.ToJsonString());
    }

    [SkippableFact]
    public async Task A_residence_moves_on_the_day_it_says()
    {
        var answer = await ReadAsync(
            """
            { movesToday: person(key: "p12") { residence { code } } moved: person(key: "p13") { residence { code } }
              left: person(key: "p08") { residence { code } } toCome: person(key: "p09") { residence { code } } nobody: person(key:
                "p01") { residence { code } employer { key } checkedInAt { code } } }
            """);

        Assert.Equal(
            """
            {"movesToday":{"residence":{"code":"R-C"}},"moved":{"residence":{"code":"R-Z"}},"left":{"residence":null},
            "toCome":{"residence":null},"nobody":{"residence":null,"employer":null,"checkedInAt":null}}
            """.ReplaceLineEndings(""),
            answer.Data!.ToJsonString());
    }

    private async Task<string> VacanciesAsync(params (string Alias, string Code)[] units)
    {
        var answer = await ReadAsync(
            "{ " + string.Join(' ',
            units.Select(unit => $$"""{{unit.Alias}}: orgUnit(code: "{{unit.Code}}") { vacancies { post seats filled } }""")) + " }");
        return "{" + string.Join(',', answer.Data!.Select(unit => $"\"{unit.Key}\":{unit.Value!["vacancies"]!.ToJsonString()}")) + "}";
    }
}
