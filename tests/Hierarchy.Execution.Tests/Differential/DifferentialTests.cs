using System.Buffers;
using System.Text;
using Hierarchy.Execution.Plans;
using Hierarchy.Execution.Requests;
using Hierarchy.Execution.Responses;
using Hierarchy.Execution.Schemas;

namespace Hierarchy.Execution.Tests.Differential;

/// <summary>Random documents give the same response as graphql-dotnet's own executor, from a cold and from a cached plan.</summary>
public class DifferentialTests
{
    private const int DocumentsPerSeed = 1000;

    private static readonly DocumentLimits Unlimited = new() { Directives = 10_000, Fields = 100_000 };

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public async Task The_stock_executor_agrees(int seed)
    {
        var stock = new StockExecutor(WorldSdl.Text, WorldBindings.Create());
        var schema = ExecutableSchema.Build(WorldSdl.Text, WorldBindings.Create());
        var options = new ExecutorOptions { MaxErrors = int.MaxValue, Limits = Unlimited, PlanCacheBytes = long.MaxValue };
        var executor = new Executor(schema, options);
        var executed = 0;
        var failed = 0;
        var cancelled = 0;
        for (var round = 0; executed < DocumentsPerSeed; round++)
        {
            Assert.True(round < DocumentsPerSeed * 2, $"Only {executed} of {round} documents were valid.");
            var number = (seed * 1_000_000) + round;
            var request = new DocumentGenerator(schema.GraphSchema, number).Next();
            var expected = ComparableResponse.From(await stock.ExecuteAsync(request, new World(new Pace(null))));
            var cold = await executor.ExecuteAsync(request, new World(new Pace(number)), null, Harness.NoBudget);
            Compare(expected, cold, request, number);
            if (cold.IsExecuted)
            {
                // Every valid document is in the cache now: this finds its plan there.
                var plans = executor.Plans.Count;
                var cached = await executor.ExecuteAsync(request, new World(new Pace(number + 1)), null, Harness.NoBudget);
                Compare(expected, cached, request, number);
                Assert.Equal(plans, executor.Plans.Count);
            }

            if (expected.Data != "none" && round % 4 == 0)
            {
                cancelled += await CancelAsync(executor, request, number, expected) ? 1 : 0;
            }

            executed += expected.Data == "none" ? 0 : 1;
            failed += expected.Errors.Length > 0 ? 1 : 0;
        }

        Assert.True(executor.Plans.Count > executed * 9 / 10, $"Only {executor.Plans.Count} documents were different.");
        Assert.True(failed > DocumentsPerSeed / 10, $"Only {failed} documents had errors.");
        Assert.True(cancelled > DocumentsPerSeed / 20, $"Only {cancelled} executions were cancelled.");
    }

    /// <summary>Cancels somewhere in the middle.</summary>
    /// <returns>Whether the cancellation came before the end.</returns>
    private static async Task<bool> CancelAsync(Executor executor, OperationRequest request, int number, ComparableResponse expected)
    {
        var pace = new Pace(number) { CancelAt = 1 + (number % 7) };
        try
        {
            var response = await executor.ExecuteAsync(request, new World(pace), null, Harness.NoBudget, pace.Cancellation.Token);
            Assert.False(pace.Cancellation.IsCancellationRequested);
            Compare(expected, response, request, number);
            return false;
        }
        catch (OperationCanceledException exception)
        {
            Assert.Equal(pace.Cancellation.Token, exception.CancellationToken);
            Assert.Equal(0, pace.Running);
            return true;
        }
    }

    private static void Compare(ComparableResponse expected, Response response, OperationRequest request, int number)
    {
        var buffer = new ArrayBufferWriter<byte>();
        response.Write(buffer);
        var actual = ComparableResponse.From(Encoding.UTF8.GetString(buffer.WrittenSpan));
        if (actual != expected)
        {
            var variables = System.Text.Json.JsonSerializer.Serialize(request.Variables);
            Assert.Fail($"Document {number}\n{request.Document}\n{variables}\nexpected {expected}\nactual   {actual}");
        }
    }
}
