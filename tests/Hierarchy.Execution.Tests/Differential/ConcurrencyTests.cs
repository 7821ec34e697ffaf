using Hierarchy.Execution.Plans;
using Hierarchy.Execution.Schemas;

namespace Hierarchy.Execution.Tests.Differential;

public class ConcurrencyTests
{
    [Fact]
    public async Task Requests_that_run_at_once_share_plans_and_nothing_else()
    {
        var stock = new StockExecutor(WorldSdl.Text, WorldBindings.Create());
        var schema = ExecutableSchema.Build(WorldSdl.Text, WorldBindings.Create());
        var requests = Enumerable.Range(0, 60).Select(number => new DocumentGenerator(schema.GraphSchema, 777_000 + number).Next())
            .ToList();
        var expected = new List<ComparableResponse>();
        foreach (var request in requests)
        {
            expected.Add(ComparableResponse.From(await stock.ExecuteAsync(request, new World(new Pace(null)))));
        }

        // A small cache, so that plans are dropped and made again meanwhile.
        var executor = new Executor(schema, new ExecutorOptions
        {
            MaxErrors = int.MaxValue,
            PlanCacheBytes = 2_000_000,
            Limits = new DocumentLimits { Directives = 10_000, Fields = 100_000 },
        });
        await Parallel.ForEachAsync(
            Enumerable.Range(0, 1500),
            new ParallelOptions { MaxDegreeOfParallelism = 8 },
            async (turn, cancellationToken) =>
            {
                var number = turn * 7 % requests.Count;
                var world = new World(new Pace(turn));
                var response = await executor.ExecuteAsync(requests[number], world, null, Harness.NoBudget, cancellationToken);
                Assert.Equal(expected[number], ComparableResponse.From(Harness.Json(response)));
            });
        Assert.InRange(executor.Plans.Bytes, 1, 2_000_000);
    }
}
