using Hierarchy.Execution.Columns;
using Hierarchy.Execution.Errors;
using Hierarchy.Execution.Requests;
using Hierarchy.Execution.Responses;
using Hierarchy.Execution.Schemas;

namespace Hierarchy.Execution.Tests.Executions;

public class ResolverFailureTests
{
    private const string Sdl = "type Query { items: [Item]! } type Item { a: Int b: [Int!] c: Item d: String! }";

    private readonly List<InternalError> _logged = [];

    public static TheoryData<string, string, object> Misfits => new()
    {
        { "a", "The resolver of Item.a answered 1 rows for 2 sources.", new IntColumn([1]) },
        { "a", "The resolver of Item.a answered 3 rows for 2 sources.", new IntColumn([1, 2, 3]) },
        { "a", "The resolver of Item.a answered with a column that does not fit Int.", new ObjectColumn<int>([1, 2]) },
        { "a", "The resolver of Item.a answered with a column that does not fit Int.", new ListColumn([0, 0, 0], new IntColumn([])) },
        { "b", "The resolver of Item.b answered with too few levels of lists for [Int!].", new IntColumn([1, 2]) },
        { "b", "The resolver of Item.b answered 1 rows for 2 sources.", new ListColumn([0, 2], new IntColumn([1, 2])) },
        { "c", "The resolver of Item.c answered with a column that does not fit Item.", new ObjectColumn<long>([1, 2]) },
        { "c", "The resolver of Item.c answered with a column that does not fit Item.", new TextColumn(["x", "y"]) },
        { "a", "The resolver of Item.a returned null.", "null" },
    };

    [Theory]
    [MemberData(nameof(Misfits))]
    public async Task A_column_that_does_not_fit_is_an_internal_error_of_the_field(string field, string message, object column)
    {
        var document = field == "c" ? "{ items { c { a } } }" : $"{{ items {{ {field} }} }}";
        var response = await ExecuteAsync(field, _ => (column as Column)!, document);

        Assert.Equal(2, response.Errors.Count);
        Assert.All(response.Errors, error => Assert.Equal((InternalError.Message, ErrorCodes.Internal), (error.Message, error.Code)));
        Assert.Equal(["items", 0, field], response.Errors[0].Path!);
        Assert.Equal(["items", 1, field], response.Errors[1].Path!);
        var logged = Assert.Single(_logged);
        Assert.Equal(message, logged.Exception.Message);
        Assert.Equal($"Item.{field}", logged.Field);
        Assert.All(response.Errors, error => Assert.Equal(logged.Correlation, error.Extensions!["correlation"]));
        Assert.Contains($$"""{"items":[{"{{field}}":null},{"{{field}}":null}]}""", Harness.Json(response), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_public_exception_is_told_and_any_other_is_not(bool later)
    {
        foreach (var isPublic in new[] { true, false })
        {
            Exception exception = isPublic
                ? new PublicException("TOO_BIG", "too big", new Dictionary<string, object?> { ["size"] = 7 })
                : new InvalidOperationException("secret");
            var response = await ExecuteAsync("a", async _ =>
            {
                if (later)
                {
                    await Task.Yield();
                }

                throw exception;
            });
            var json = Harness.Json(response);
            Assert.DoesNotContain("secret", json, StringComparison.Ordinal);
            Assert.Equal(isPublic ? "TOO_BIG" : ErrorCodes.Internal, response.Errors[0].Code);
            Assert.Equal(isPublic, json.Contains(
                """{"message":"too big","locations":[{"line":1,"column":11}],"path":["items",0,"a"],"extensions":{"code":"TOO_BIG","size":7}}""",
                StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task A_resolver_that_throws_before_it_returns_a_task_fails_only_its_field()
    {
        var response = await ExecuteAsync("a", ValueTask<Column> (_) => throw new InvalidOperationException("secret"), "{ items { a d } }");

        Assert.Contains("""{"items":[{"a":null,"d":"d"},{"a":null,"d":"d"}]}""", Harness.Json(response), StringComparison.Ordinal);
        Assert.Equal("secret", Assert.Single(_logged).Exception.Message);
    }

    [Fact]
    public async Task A_column_cannot_be_the_answer_twice()
    {
        var shared = new IntColumn([1, 2]);

        var response = await ExecuteAsync("a", _ => shared, "{ items { a again: a } }");

        Assert.Contains("""{"items":[{"a":1,"again":null},{"a":2,"again":null}]}""", Harness.Json(response), StringComparison.Ordinal);
        Assert.Equal("The resolver of Item.a answered with a column that was an answer before.", Assert.Single(_logged).Exception.Message);
    }

    [Fact]
    public async Task A_cancellation_that_nobody_asked_for_is_an_internal_error()
    {
        var response = await ExecuteAsync("a", Column (_) => throw new OperationCanceledException());

        Assert.Equal(ErrorCodes.Internal, response.Errors[0].Code);
    }

    [Fact]
    public async Task Errors_stand_in_the_order_of_the_response_however_late_they_come()
    {
        var response = await ExecuteAsync(
            "a",
            async batch =>
            {
                await Task.Delay(20);
                return Failing(batch);
            },
            "{ z: items { d } items { x: a d a } }",
            batch => Failing(batch));

        Assert.Equal(
            ["z.0.d", "z.1.d", "items.0.x", "items.0.d", "items.0.a", "items.1.x", "items.1.d", "items.1.a"],
            response.Errors.Select(error => string.Join('.', error.Path!)));
    }

    [Fact]
    public async Task More_errors_than_the_limit_are_counted()
    {
        var response = await ExecuteAsync("a", Failing, "{ items { a x: a } }", maxErrors: 3);

        Assert.Equal(4, response.Errors.Count);
        Assert.Equal("1 more errors are not listed.", response.Errors[3].Message);
    }

    private static IntColumn Failing(FieldBatch<int> batch)
    {
        var column = new IntColumn(new int[batch.Count]);
        for (var row = 0; row < batch.Count; row++)
        {
            column.Fail(row, new PublicException("FAILED", $"failed {row}"));
        }

        return column;
    }

    private Task<Response> ExecuteAsync(string field, BatchResolver<int> resolver, string document = "{ items { a } }", int maxErrors = 10)
        => ExecuteAsync(field, batch => ValueTask.FromResult(resolver(batch)), document, null, maxErrors);

    private async Task<Response> ExecuteAsync(
        string field,
        AsyncBatchResolver<int> resolver,
        string document = "{ items { a } }",
        BatchResolver<int>? d = null,
        int maxErrors = 10)
    {
        var bindings = new SchemaBindings();
        bindings.Object<Root>("Query").Field("items", _ => new ListColumn([0, 2], new ObjectColumn<int>([5, 6])));
        var item = bindings.Object<int>("Item").Field("d", d ?? (batch => new TextColumn(["d", "d"])));
        foreach (var other in new[] { "a", "b", "c" })
        {
            item.FieldAsync(other, other == field ? resolver : _ => throw new InvalidOperationException());
        }

        var executor = Harness.Executor(Sdl, bindings, new ExecutorOptions { OnInternalError = _logged.Add, MaxErrors = maxErrors });
        return await executor.ExecuteAsync(new OperationRequest(document), null, null, Harness.NoBudget);
    }
}
