using Hierarchy.Execution.Columns;
using Hierarchy.Execution.Errors;
using Hierarchy.Execution.Plans;
using Hierarchy.Execution.Requests;
using Hierarchy.Execution.Schemas;

namespace Hierarchy.Execution.Tests.Executions;

public class SubscriptionEventTests
{
    private const string Sdl = """
        type Query { none: Int }
        type Subscription { changed(above: Int = 0): Change }
        type Change { revision: Int! seenBy: String! }
        """;

    [Fact]
    public async Task One_prepared_operation_runs_for_each_event()
    {
        var bindings = new SchemaBindings();
        bindings.Object<Root>("Query").Field("none", _ => new IntColumn([0]));
        bindings.Object<Event>("Subscription").Field(
            "changed", batch => new ObjectColumn<Event?>(
                [batch.Sources[0].Revision > batch.Arguments.GetInt("above") ? batch.Sources[0] : null]));
        bindings.Object<Event>("Change")
            .Field("revision", batch => new IntColumn([batch.Sources[0].Revision]))
            .Field("seenBy", batch => new TextColumn([batch.Session<string>()]));
        var executor = Harness.Executor(Sdl, bindings);
        var preparation = await executor.PrepareAsync(new OperationRequest("subscription S { changed(above: 1) { revision seenBy } }"));

        Assert.Equal((OperationKind.Subscription, "S"), (preparation.Operation!.Kind, preparation.Operation.Name));
        var answers = new List<string>();
        for (var revision = 1; revision <= 3; revision++)
        {
            answers.Add(Harness.Json(await executor.ExecuteAsync(
                preparation.Operation, $"session {revision}", new Event(revision), Harness.NoBudget)));
        }

        Assert.Equal(
            [
                """{"data":{"changed":null}}""",
                """{"data":{"changed":{"revision":2,"seenBy":"session 2"}}}""",
                """{"data":{"changed":{"revision":3,"seenBy":"session 3"}}}""",
            ],
            answers);
        await Assert.ThrowsAsync<ArgumentException>(
            async () => await executor.ExecuteAsync(preparation.Operation, null, "not an event", Harness.NoBudget));
    }

    [Fact]
    public async Task A_session_of_another_type_is_an_internal_error()
    {
        var bindings = new SchemaBindings();
        bindings.Object<Root>("Query").Field("none", batch => new IntColumn([batch.Session<List<int>>().Count]));
        var executor = Harness.Executor("type Query { none: Int }", bindings);

        Assert.Contains(ErrorCodes.Internal, await executor.RunAsync("{ none }", session: "text"), StringComparison.Ordinal);
    }

    private sealed record Event(int Revision);
}
