using Hierarchy.Execution.Columns;
using Hierarchy.Execution.Requests;
using Hierarchy.Execution.Schemas;

namespace Hierarchy.Execution.Tests.Executions;

public class BarrierTests
{
    private const string Sdl = "type Query { slow: Node fast: Node } type Node { next: Node id: Int! }";

    [Fact]
    public async Task A_slow_branch_does_not_hold_back_the_grandchildren_of_another()
    {
        var release = new TaskCompletionSource();
        var grandchildren = new TaskCompletionSource();
        var bindings = new SchemaBindings();
        bindings.Object<Root>("Query")
            .FieldAsync("slow", async _ =>
            {
                await release.Task;
                return new ObjectColumn<int>([1]);
            })
            .FieldAsync("fast", async _ =>
            {
                await Task.Yield();
                return new ObjectColumn<int>([2]);
            });
        bindings.Object<int>("Node")
            .FieldAsync("next", async batch =>
            {
                await Task.Yield();
                return new ObjectColumn<int>(batch.SourceMemory.ToArray().Select(id => id + 10).ToArray());
            })
            .Field("id", batch =>
            {
                if (batch.Sources[0] == 22)
                {
                    grandchildren.SetResult();
                }

                return new IntColumn(batch.SourceMemory.ToArray());
            });
        var run = Harness.Executor(Sdl, bindings).RunAsync("{ slow { id } fast { next { next { id } } } }");

        await grandchildren.Task.WaitAsync(TimeSpan.FromMinutes(3));
        Assert.False(run.IsCompleted);
        release.SetResult();

        Assert.Equal("""{"data":{"slow":{"id":1},"fast":{"next":{"next":{"id":22}}}}}""", await run);
    }

    [Fact]
    public async Task All_fields_of_a_scope_are_started_before_any_answers()
    {
        var both = new TaskCompletionSource();
        var started = 0;
        var bindings = new SchemaBindings();
        bindings.Object<Root>("Query").FieldAsync("slow", MeetAsync).FieldAsync("fast", MeetAsync);
        bindings.Object<int>("Node")
            .Field("next", batch => new ObjectColumn<int>(batch.SourceMemory))
            .Field("id", batch => new IntColumn([7]));

        var json = await Harness.Executor(Sdl, bindings).RunAsync("{ slow { id } fast { id } }").WaitAsync(TimeSpan.FromMinutes(3));

        Assert.Equal("""{"data":{"slow":{"id":7},"fast":{"id":7}}}""", json);

        async ValueTask<Column> MeetAsync(FieldBatch<Root> batch)
        {
            if (Interlocked.Increment(ref started) == 2)
            {
                both.SetResult();
            }

            await both.Task;
            return new ObjectColumn<int>([0]);
        }
    }
}
