using Hierarchy.Execution.Columns;
using Hierarchy.Execution.Errors;
using Hierarchy.Execution.Requests;
using Hierarchy.Execution.Schemas;

namespace Hierarchy.Execution.Tests.Plans;

public class RefusalTests
{
    [Theory]
    [InlineData("", ErrorCodes.Operation)]
    [InlineData("{", ErrorCodes.Syntax)]
    [InlineData("{ a b", ErrorCodes.Syntax)]
    [InlineData("}", ErrorCodes.Syntax)]
    [InlineData("{ a } fragment", ErrorCodes.Syntax)]
    [InlineData("fragment F on Query { a }", ErrorCodes.Operation)]
    [InlineData("query A { a } query B { a }", ErrorCodes.Operation)]
    [InlineData("mutation { a }", ErrorCodes.Operation)]
    [InlineData("subscription { a }", ErrorCodes.Operation)]
    [InlineData("{ missing }", ErrorCodes.Validation)]
    [InlineData("{ a { b } }", ErrorCodes.Validation)]
    [InlineData("type Query { a: Int }", ErrorCodes.Validation)]
    [InlineData("{ a } type X { a: Int }", ErrorCodes.Validation)]
    [InlineData("query($x: Int) { a }", ErrorCodes.Validation)]
    [InlineData("query($x: Missing) { a(n: $x) }", ErrorCodes.Validation)]
    [InlineData("{ a(n: \"text\") }", ErrorCodes.Validation)]
    [InlineData("{ a @unknown }", ErrorCodes.Validation)]
    public async Task A_document_that_cannot_be_executed_is_refused_with_a_code_and_without_data(string document, string code)
    {
        var preparation = await Executor().PrepareAsync(new OperationRequest(document));
        Assert.True(preparation.IsRefused);
        Assert.Equal(code, preparation.Refusal.Errors[0].Code);
        Assert.DoesNotContain("\"data\"", Harness.Json(preparation.Refusal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_operation_that_is_not_there_is_named()
    {
        var preparation = await Executor().PrepareAsync(new OperationRequest("query A { a } query B { a }", "C"));
        Assert.Equal("The document has no operation named C.", preparation.Refusal!.Errors[0].Message);
        Assert.False((await Executor().PrepareAsync(new OperationRequest("query A { a } query B { a }", "B"))).IsRefused);
        Assert.False((await Executor().PrepareAsync(new OperationRequest("query A { a }", ""))).IsRefused);
    }

    [Fact]
    public async Task A_refusal_says_where_and_which_rule()
        => Assert.Equal(
            """{"errors":[{"message":"Cannot query field 'missing' on type 'Query'.","locations":[{"line":2,"column":3}],"extensions":{"code":"GRAPHQL_VALIDATION_FAILED","rule":"FIELDS_ON_CORRECT_TYPE"}}]}""",
            await Executor().RunAsync("{\n  missing }"));

    [Fact]
    public async Task A_syntax_error_says_where()
    {
        var error = (await Executor().RefuseAsync("{ a(n: ) }")).Errors[0];
        Assert.Equal(new Execution.Responses.SourceLocation(1, 8), Assert.Single(error.Locations));
    }

    private static Executor Executor()
    {
        var bindings = new SchemaBindings();
        bindings.Object<Root>("Query").Field("a", _ => new IntColumn([1]));
        return Harness.Executor("type Query { a(n: Int): Int }", bindings);
    }
}
