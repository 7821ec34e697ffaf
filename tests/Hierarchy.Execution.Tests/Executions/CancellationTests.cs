using Hierarchy.Execution.Columns;
using Hierarchy.Execution.Requests;
using Hierarchy.Execution.Schemas;

namespace Hierarchy.Execution.Tests.Executions;

public class CancellationTests
{
    private const string Sdl = "type Query { stubborn: Node obedient: Node } type Node { id: Int! }";

    [Fact]
    public async Task The_call_ends_only_when_every_started_resolver_has_returned()
    {
        using var cancellation = new CancellationTokenSource();
        var stubborn = new TaskCompletionSource();
        var asked = 0;
        var bindings = new SchemaBindings();
        bindings.Object<Root>("Query")
            .FieldAsync("stubborn", async _ =>
            {
                await stubborn.Task;
                return new ObjectColumn<int>([1]);
            })
            .FieldAsync("obedient", async batch =>
            {
                await Task.Delay(Timeout.Infinite, batch.CancellationToken);
                return new ObjectColumn<int>([1]);
            });
        bindings.Object<int>("Node").Field("id", batch =>
        {
            asked++;
            return new IntColumn([1]);
        });
        var run = Harness.Executor(Sdl, bindings).RunAsync("{ stubborn { id } obedient { id } }", cancellationToken: cancellation.Token);

        await cancellation.CancelAsync();
        await Task.Delay(50);
        Assert.False(run.IsCompleted);
        stubborn.SetResult();

        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
        Assert.Equal(cancellation.Token, exception.CancellationToken);
        Assert.Equal(0, asked);
    }

    [Fact]
    public async Task A_request_that_is_cancelled_already_starts_nothing()
    {
        var started = false;
        var bindings = new SchemaBindings();
        bindings.Object<Root>("Query").Field("stubborn", Start).Field("obedient", Start);
        bindings.Object<int>("Node").Field("id", batch => new IntColumn([1]));
        var executor = Harness.Executor(Sdl, bindings);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => executor.RunAsync("{ stubborn { id } }", cancellationToken: new CancellationToken(canceled: true)));
        Assert.False(started);

        ObjectColumn<int> Start(FieldBatch<Root> batch)
        {
            started = true;
            return new ObjectColumn<int>([1]);
        }
    }

    [Fact]
    public async Task A_cancellation_during_the_last_resolver_still_cancels()
    {
        using var cancellation = new CancellationTokenSource();
        var bindings = new SchemaBindings();
        bindings.Object<Root>("Query").Field("stubborn", Cancel).Field("obedient", Cancel);
        bindings.Object<int>("Node").Field("id", batch => new IntColumn([1]));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => Harness.Executor(Sdl, bindings).RunAsync("{ stubborn { id } }", cancellationToken: cancellation.Token));

        ObjectColumn<int> Cancel(FieldBatch<Root> batch)
        {
            cancellation.Cancel();
            return new ObjectColumn<int>([1]);
        }
    }
}
