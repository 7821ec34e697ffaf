using Hierarchy.Api;
using Hierarchy.Execution.Requests;
using Hierarchy.Execution.Responses;
using Hierarchy.Server.Configurations;
using Hierarchy.Server.Tests.People;
using Xunit;

namespace Hierarchy.Server.Tests.Lists;

/// <summary>What the graph is asked for a list of everything; what comes back is the business of the specifications.</summary>
public sealed class ListRequestTests
{
    [Theory]
    [InlineData("null", "all")]
    [InlineData("{}", "all")]
    [InlineData("{ kind: null, order: null, closedOn: null }", "all")]
    [InlineData("{ code: { eq: \"a\" }, name: { contains: \"b\" } }", "and(key Eq a, name Contains b)")]
    [InlineData("{ kind: { eq: GRID, neq: DISTRICT, gt: DISTRICT } }", "and(kind Eq Grid, kind Neq District, kind Gt District)")]
    [InlineData("{ kind: { in: [GRID, MEMBER_HOUSEHOLD], nin: [] } }", "and(kind In Grid|MemberHousehold, kind Nin)")]
    [InlineData("{ form: { eq: null, neq: null, lte: null, in: null } }", "form Eq null")]
    [InlineData("{ form: { gte: JOINT_BRANCH, lt: GROUP } }", "and(form Gte JointBranch, form Lt Group)")]
    [InlineData("{ status: { neq: CLOSED } }", "status Neq Closed")]
    [InlineData("{ order: { eq: -1, lte: 2147483647 } }", "and(order Eq -1, order Lte 2147483647)")]
    [InlineData("{ order: { in: [1, 2], nin: [3] } }", "and(order In 1|2, order Nin 3)")]
    [InlineData("{ plannedOn: { eq: null } }", "plannedOn Eq null")]
    [InlineData("{ openedOn: { gt: \"2020-02-29\" } }", "openedOn Gt 2020-02-29")]
    [InlineData("{ closedOn: { in: [\"2020-01-01\", \"2021-01-01\"] } }", "closedOn In 2020-01-01|2021-01-01")]
    [InlineData("{ parent: null }", "Parent None")]
    [InlineData("{ parent: {} }", "Parent Some")]
    [InlineData("{ parent: { parent: null, order: { eq: 1 } } }", "Parent Some (and(order Eq 1, Parent None))")]
    [InlineData("{ not: { parent: { not: {} } } }", "not(Parent Some (not(and())))")]
    public async Task A_where_of_units_asks_for(string where, string expected)
        => Assert.Equal(expected, FilterText.Of((await AskAsync($"orgUnits(where: {where})")).Session.AskedList!.Where));

    [Theory]
    [InlineData("{ residence: null, employer: null }", "and(Residence None, Employer None)")]
    [InlineData("{ residence: {}, employer: {} }", "and(Residence Some, Employer Some)")]
    [InlineData("{ employer: { kind: { eq: BANK } } }", "Employer Some (kind Eq Bank)")]
    [InlineData("{ residence: { parent: { code: { eq: \"a\" } } } }", "Residence Some (Parent Some (key Eq a))")]
    [InlineData("{ matrices: null }", "all")]
    [InlineData("{ matrices: {} }", "and()")]
    [InlineData("{ matrices: { some: null, none: null, all: null, any: null } }", "and()")]
    [InlineData("{ matrices: { some: {}, none: { kind: { eq: SECTOR } } } }", "and(Belongs Some, Belongs None (kind Eq Sector))")]
    [InlineData("{ matrices: { all: { key: { eq: \"a\" } }, any: true } }", "and(Belongs All (key Eq a), Belongs Some)")]
    [InlineData("{ matrices: { any: false } }", "Belongs None")]
    public async Task A_where_of_people_asks_for(string where, string expected)
        => Assert.Equal(expected, FilterText.Of((await AskAsync($"people(where: {where})")).Session.AskedList!.Where));

    [Theory]
    [InlineData("workUnits(where: { kind: { eq: BANK }, closedOn: { eq: null } })", "WorkUnit and(kind Eq Bank, closedOn Eq null)")]
    [InlineData("matrices(where: { kind: { eq: SECTOR } })", "Matrix kind Eq Sector")]
    [InlineData("bodies(where: { kind: { nin: [ASSOCIATION] } })", "Body kind Nin Association")]
    [InlineData("bodies", "Body all")]
    public async Task Each_list_asks_for_its_own_type(string list, string expected)
    {
        var (_, session) = await AskAsync(list);
        Assert.Equal(expected, $"{session.AskedType} {FilterText.Of(session.AskedList!.Where)}");
        Assert.False(session.AskedList.IncludeClosed);
    }

    [Theory]
    [InlineData("{ status: { eq: CLOSED } }", true)]
    [InlineData("{ status: { in: [ACTIVE, CLOSED] } }", true)]
    [InlineData("{ or: [{ and: [{ status: { eq: CLOSED } }] }, {}] }", true)]
    [InlineData("{ status: { eq: ACTIVE } }", false)]
    [InlineData("{ status: { nin: [ACTIVE] } }", false)]
    [InlineData("{ status: { gte: CLOSED } }", false)]
    [InlineData("{ not: { not: { status: { eq: CLOSED } } } }", false)]
    [InlineData("{ parent: { status: { eq: CLOSED } } }", false)]
    [InlineData("{}", false)]
    public async Task Closed_units_are_asked_for_by_their_status_alone(string where, bool expected)
        => Assert.Equal(expected, (await AskAsync($"orgUnits(where: {where})")).Session.AskedList!.IncludeClosed);

    [Theory]
    [InlineData("order: [{ code: DESC }, { name: ASC }]", "Key desc, Name")]
    [InlineData("order: [{ kind: ASC }, { form: DESC }, { status: ASC }]", "Kind, Form desc, Status")]
    [InlineData("order: [{ plannedOn: ASC }, { openedOn: ASC }]", "PlannedOn, OpenedOn")]
    [InlineData("order: [{ closedOn: DESC }, { order: DESC }]", "ClosedOn desc, Order desc")]
    [InlineData("order: []", "")]
    public async Task An_order_of_units_asks_for(string order, string expected)
    {
        var (_, session) = await AskAsync($"orgUnits({order})");
        var terms = session.AskedList!.Order.Terms.Select(term => term.Key + (term.Descending ? " desc" : string.Empty));
        Assert.Equal(expected, string.Join(", ", terms));
    }

    [Theory]
    [InlineData("orgUnits(order: [{ kind: ASC, name: ASC }])", "ARGUMENT_REFUSED")]
    [InlineData("bodies(first: 5001)", "ARGUMENT_REFUSED")]
    [InlineData("orgUnits(where: { order: { in: [null] } })", "GRAPHQL_VALIDATION_FAILED")]
    [InlineData("orgUnits(where: { openedOn: { eq: \"2021-02-29\" } })", "GRAPHQL_VALIDATION_FAILED")]
    [InlineData("orgUnits(where: { order: { eq: 2147483648 } })", "GRAPHQL_VALIDATION_FAILED")]
    [InlineData("orgUnits(order: { id: ASC })", "GRAPHQL_VALIDATION_FAILED")]
    public async Task What_is_out_of_range_is_refused_before_the_graph_is_asked(string list, string code)
    {
        var (response, session) = await AskAsync(list);
        Assert.Equal(code, Assert.Single(response.Errors).Code);
        Assert.Null(session.AskedList);
    }

    [Theory]
    [InlineData(1_000, 0, true)]
    [InlineData(1_001, 0, false)]
    [InlineData(1, 10_000, true)]
    [InlineData(1, 10_001, false)]
    [InlineData(66_000, 0, false)]
    [InlineData(1, 100_000, false)]
    public async Task A_where_may_have_a_thousand_conditions_and_ten_thousand_values(int conditions, int values, bool passes)
    {
        var any = new Dictionary<string, object?>();
        var key = new Dictionary<string, object?> { ["in"] = Enumerable.Range(0, values).Select(object? (i) => $"k{i}").ToList() };
        var one = new Dictionary<string, object?> { ["key"] = key };
        var or = values > 0 ? [one] : Enumerable.Repeat<object?>(any, conditions).ToList();
        var variables = new Dictionary<string, object?> { ["where"] = new Dictionary<string, object?> { ["or"] = or } };

        var (response, session) = await AskAsync("workUnits(where: $where)", "($where: WorkUnitFilterInput)", variables);

        Assert.Equal(passes, session.AskedList is not null);
        if (!passes)
        {
            var error = Assert.Single(response.Errors);
            Assert.Equal("ARGUMENT_REFUSED", error.Code);
            Assert.Equal(
                values > 0 ? $"'where' has {values} values; it may have 10000." : $"'where' has {conditions} conditions; it may have 1000.",
                error.Message);
        }
    }

    [Fact]
    public async Task Conditions_beyond_relations_and_negations_count()
    {
        var named = new Dictionary<string, object?> { ["name"] = new Dictionary<string, object?> { ["eq"] = null } };
        var any = new Dictionary<string, object?> { ["or"] = Enumerable.Repeat<object?>(named, 600).ToList() };
        var where = new Dictionary<string, object?> { ["not"] = any, ["employer"] = any };

        var (response, session) = await AskAsync(
            "people(where: $where)", "($where: PersonFilterInput)", new Dictionary<string, object?> { ["where"] = where });

        Assert.Null(session.AskedList);
        Assert.Equal("'where' has 1201 conditions; it may have 1000.", Assert.Single(response.Errors).Message);
    }

    [Fact]
    public void The_rows_of_a_request_have_one_default()
        => Assert.Equal((2_000_000, 2_000_000), (new HierarchyApiOptions().MaxRows, new RequestLimits().Rows));

    private static async Task<(Response Response, AskedSession Session)> AskAsync(
        string list, string declared = "", Dictionary<string, object?>? variables = null)
    {
        var (store, session) = AskedSession.Create();
        var request = new OperationRequest($"query {declared} {{ {list} {{ totalCount }} }}", null, variables);
        return (await new HierarchyApi(store).ExecuteAsync(request, minRevision: null, CancellationToken.None), session);
    }
}
