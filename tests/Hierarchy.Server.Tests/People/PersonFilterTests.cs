using Hierarchy.Api;
using Hierarchy.Api.Identity;
using Hierarchy.Execution.Requests;
using Hierarchy.Execution.Responses;
using Xunit;

namespace Hierarchy.Server.Tests.People;

/// <summary>
/// What the graph is asked for a <c>where</c> and an <c>order</c>; what comes back is the business of the specifications.
/// </summary>
public sealed class PersonFilterTests
{
    [Theory]
    [InlineData("null", "all")]
    [InlineData("{}", "all")]
    [InlineData("{ name: null, and: null, or: null, not: null, traits: null }", "all")]
    [InlineData("{ and: [] }", "and()")]
    [InlineData("{ or: [] }", "or()")]
    [InlineData("{ not: {} }", "not(and())")]
    [InlineData("{ or: [{}, { name: { eq: \"a\" } }] }", "or(and(), name Eq a)")]
    [InlineData("{ key: { eq: \"k\" }, isPartyMember: { eq: true } }", "and(key Eq k, isPartyMember Eq True)")]
    [InlineData("{ name: { eq: null } }", "name Eq null")]
    [InlineData("{ name: { neq: null, in: null, contains: null, gt: null } }", "and()")]
    [InlineData("{ name: { in: [] } }", "name In")]
    [InlineData("{ name: { nin: [\"a\", \"b\"] } }", "name Nin a|b")]
    [InlineData("{ name: { contains: \"a\", ncontains: \"b\" } }", "and(name Contains a, name Ncontains b)")]
    [InlineData("{ name: { startsWith: \"a\", endsWith: \"b\" } }", "and(name StartsWith a, name EndsWith b)")]
    [InlineData("{ name: { gt: \"a\", gte: \"b\", lt: \"c\", lte: \"d\" } }", "and(name Gt a, name Gte b, name Lt c, name Lte d)")]
    [InlineData("{ isPartyMember: { eq: null } }", "isPartyMember Eq null")]
    [InlineData("{ isPartyMember: { neq: null } }", "and()")]
    [InlineData("{ isPartyMember: { neq: false } }", "isPartyMember Neq False")]
    [InlineData("{ id: { eq: \"nonsense\" } }", "id In")]
    [InlineData("{ id: { in: [1, \"\"] } }", "id In")]
    [InlineData("{ id: { neq: \"nonsense\" } }", "not(id In)")]
    [InlineData("{ id: { eq: null } }", "id In")]
    [InlineData("{ traits: { some: { eq: LAWYER } } }", "traits Some Lawyer")]
    [InlineData("{ traits: { none: { in: [NURSE, DOCTOR] } } }", "traits None Doctor|Nurse")]
    [InlineData("{ traits: { all: { gte: DOCTOR, lt: COURIER } } }", "traits All Doctor|Nurse")]
    [InlineData("{ traits: { some: { gt: STUDENT, neq: RETIRED } } }", "traits Some ElderlyLivingAlone")]
    [InlineData("{ traits: { some: { lte: LAWYER, nin: [VETERAN] } } }", "traits Some Lawyer")]
    [InlineData("{ traits: { some: { eq: null } } }", "traits Some")]
    [InlineData("{ traits: { some: { in: [] } } }", "traits Some")]
    public async Task A_where_asks_for(string where, string expected)
    {
        var (response, asked) = await AskAsync($"where: {where}");
        Assert.Empty(response.Errors);
        Assert.Equal(expected, FilterText.Of(asked!.Where));
    }

    [Theory]
    [InlineData(true, "traits Some ")]
    [InlineData(false, "traits None ")]
    public async Task Any_asks_for_all_traits(bool any, string expected)
    {
        var (_, asked) = await AskAsync($"where: {{ traits: {{ any: {(any ? "true" : "false")} }} }}");
        Assert.Equal(expected + string.Join("|", Enum.GetNames<Trait>()), FilterText.Of(asked!.Where));
    }

    [Fact]
    public async Task An_id_equals_people_only()
    {
        var id = new NodeId(Guid.Parse("0f8fad5b-d9cb-469f-a165-70867728950e"));
        var ids = $"[\"{GlobalId.Of(NodeType.Person, id)}\", \"{GlobalId.Of(NodeType.Body, id)}\"]";
        var (_, asked) = await AskAsync($"where: {{ id: {{ in: {ids} }} }}");
        Assert.Equal($"id In {id}", FilterText.Of(asked!.Where));
    }

    [Theory]
    [InlineData("null", "")]
    [InlineData("[]", "")]
    [InlineData("[{ name: ASC }]", "Name")]
    [InlineData("[{ isPartyMember: DESC }, { name: ASC, key: null }]", "IsPartyMember desc, Name")]
    public async Task An_order_asks_for(string order, string expected)
    {
        var (_, asked) = await AskAsync($"order: {order}");
        Assert.Equal(expected, string.Join(", ", asked!.Order.Terms.Select(term => term.Key + (term.Descending ? " desc" : string.Empty))));
    }

    [Theory]
    [InlineData("order: [{}]", "ARGUMENT_REFUSED")]
    [InlineData("order: [{ name: ASC, key: DESC }]", "ARGUMENT_REFUSED")]
    [InlineData("first: -1", "ARGUMENT_REFUSED")]
    [InlineData("last: 5001", "ARGUMENT_REFUSED")]
    [InlineData("first: 1, last: 1", "ARGUMENT_REFUSED")]
    [InlineData("where: { name: { in: [null] } }", "GRAPHQL_VALIDATION_FAILED")]
    public async Task What_is_out_of_range_is_refused_before_the_graph_is_asked(string arguments, string code)
    {
        var (response, asked) = await AskAsync(arguments);
        Assert.Equal(code, Assert.Single(response.Errors).Code);
        Assert.Null(asked);
    }

    private static async Task<(Response Response, ExpandRequest? Asked)> AskAsync(string arguments)
    {
        var (store, session) = AskedSession.Create();
        var request = new OperationRequest($"{{ orgUnit(code: \"1\") {{ residents({arguments}) {{ totalCount }} }} }}");
        var response = await new HierarchyApi(store).ExecuteAsync(request, minRevision: null, CancellationToken.None);
        return (response, session.Asked);
    }
}
