using Hierarchy.Specification.Api.Serving;
using Xunit;

namespace Hierarchy.Specification.Api.Rules;

/// <summary>Closed units: found, empty downwards, with the parent of their last day upwards; open units below them are roots.</summary>
public abstract class ClosedUnitSpec(IApiServers servers) : RulesSpec(servers)
{
    [SkippableFact]
    public async Task A_closed_unit_counts_zero_and_has_no_rows()
    {
        var answer = await ReadAsync(
            """
            { orgUnit(code: "R-J") {
                status childCount hasChildren
                rollup { units organized residents partyMembers checkedIn checkedInWorkUnits appointments officeHolders byMatrix { count } }
                subtree { totalCount nodes { code } }
                children { totalCount } residents(scope: SUBTREE) { totalCount } appointments(scope: SUBTREE) { totalCount }
                bodies { totalCount } servedBy { totalCount } checkedInWorkUnits { totalCount } checkedInPeople { totalCount }
                vacancies { post } matrices { key }
            } }
            """);

        Assert.Equal(
            """
            {"status":"CLOSED","childCount":0,"hasChildren":false,
            "rollup":{"units":0,"organized":0,"residents":0,"partyMembers":0,"checkedIn":0,"checkedInWorkUnits":0,"appointments":0,
            "officeHolders":0,
            "byMatrix":[{"count":0},{"count":0},{"count":0},{"count":0},{"count":0},{"count":0},{"count":0}]},
            "subtree":{"totalCount":0,"nodes":[]},
            "children":{"totalCount":0},"residents":{"totalCount":0},"appointments":{"totalCount":0},
            "bodies":{"totalCount":0},"servedBy":{"totalCount":0},"checkedInWorkUnits":{"totalCount":0},"checkedInPeople":{"totalCount":0},
            "vacancies":[],"matrices":[]}
            """.ReplaceLineEndings(""),
            answer.Data!["orgUnit"]!.ToJsonString());
    }

    [SkippableTheory]
    [InlineData("R-K", "规则区 / 旧街道 / 旧社区", "R-J")]
    [InlineData("R-V", "规则区 / 乙\"引号\"街道 / 迁后撤社区", "R-B")]
    [InlineData("R-T", "规则区 / 今日撤销街道", "R")]
    public async Task Upwards_a_closed_unit_reads_the_parent_of_the_day_before_it_closed(string code, string path, string parent)
    {
        var answer = await ReadAsync("query ($code: String!) { orgUnit(code: $code) { path parent { code } ancestors { code } } }",
            new { code });

        Assert.Equal(path, answer.Value("orgUnit.path"));
        Assert.Equal(parent, answer.Value("orgUnit.parent.code"));
        Assert.Equal(parent, answer.Values("orgUnit.ancestors.code")[^1]);
    }

    [SkippableFact]
    public async Task A_closed_unit_is_nobodys_child()
    {
        var answer = await ReadAsync(
            """
            { orgUnit(code: "R") { childCount children { totalCount nodes { code status } } subtree(first: 5000) { nodes { status } } }
              }
            """);

        Assert.Equal(["R-C", "R-A", "R-B", "R-P", "R-F", "R-H", "R-O", "R-Y", "R-Z"], answer.Values("orgUnit.children.nodes.code"));
        Assert.Equal((9, 9), (answer.Number("orgUnit.childCount"), answer.Number("orgUnit.children.totalCount")));
        Assert.DoesNotContain("CLOSED", answer.Values("orgUnit.subtree.nodes.status"));
    }

    [SkippableFact]
    public async Task An_open_unit_below_a_closed_one_is_a_root()
    {
        var answer = await ReadAsync(
            """
            { orgUnit(code: "R-L") { path parent { code } ancestors { code } childCount subtree { edges { depth parentId node { code } }
              } } }
            """);

        Assert.Equal("孤儿社区", answer.Value("orgUnit.path"));
        Assert.Null(answer.Value("orgUnit.parent"));
        Assert.Empty(answer.Values("orgUnit.ancestors.code"));
        Assert.Equal(["R-L", "R-L-1"], answer.Values("orgUnit.subtree.edges.node.code"));
        Assert.Null(answer.Values("orgUnit.subtree.edges.parentId")[0]);
        Assert.Equal(
            ["R-L"],
            await ValuesAsync("orgUnit.ancestors.code", """{ orgUnit(code: "R-L-1") { ancestors { code } } }"""));
    }

    [SkippableFact]
    public async Task The_dates_decide_the_status_of_today()
    {
        var answer = await ReadAsync(
            """
            { planned: orgUnit(code: "R-P") { status } sinceEver: orgUnit(code: "R-P-2") { status } opensLater: orgUnit(code: "R-F") {
              status openedOn }
              closesLater: orgUnit(code: "R-H") { status closedOn } opensToday: orgUnit(code: "R-O") { status } closesToday:
                orgUnit(code: "R-T") { status } }
            """);

        Assert.Equal(
            """
            {"planned":{"status":"PLANNED"},"sinceEver":{"status":"PLANNED"},"opensLater":{"status":"PLANNED","openedOn":"2099-01-01"},
            "closesLater":{"status":"ACTIVE","closedOn":"2099-12-31"},"opensToday":{"status":"ACTIVE"},"closesToday":{"status":"CLOSED"}}
            """.ReplaceLineEndings(""),
            answer.Data!.ToJsonString());
    }

    [SkippableFact]
    public async Task A_tombstone_names_what_took_its_place_by_code_without_what_does_not_exist_yet()
    {
        var answer = await ReadAsync("""{ orgUnit(code: "R-J") { successors { code } predecessors { code status } } }""");

        Assert.Equal(["R-B", "R-C"], answer.Values("orgUnit.successors.code"));
        Assert.Equal(["R-K"], answer.Values("orgUnit.predecessors.code"));
        Assert.Equal(["CLOSED"], answer.Values("orgUnit.predecessors.status"));
    }

    [SkippableFact]
    public async Task A_move_to_come_has_not_happened_and_a_past_one_has()
    {
        var answer = await ReadAsync(
            """{ toCome: orgUnit(code: "R-U") { parent { code } } past: orgUnit(code: "R-M") { parent { code } } }""");

        Assert.Equal(("R-A", "R-B"), (answer.Value("toCome.parent.code"), answer.Value("past.parent.code")));
    }

    [SkippableFact]
    public async Task Relationships_at_a_closed_or_future_unit_count_for_nothing()
    {
        var answer = await ReadAsync(
            """
            { livesAtClosed: person(key: "p07") { residence { code } } livesAtFuture: person(key: "p11") { residence { code } }
              checkedInAtClosed: person(key: "p05") { checkedInAt { code } appointments { place { ... on OrgUnit { code } } } }
              atClosed: workUnit(key: "w3") { checkedInAt { totalCount } } body(key: "b4") { serves { totalCount } } }
            """);

        Assert.Equal(
            """
            {"livesAtClosed":{"residence":null},"livesAtFuture":{"residence":null},
            "checkedInAtClosed":{"checkedInAt":null,"appointments":[{"place":{"code":"R-B"}}]},
            "atClosed":{"checkedInAt":{"totalCount":0}},"body":{"serves":{"totalCount":0}}}
            """.ReplaceLineEndings(""),
            answer.Data!.ToJsonString());
    }
}
