using Hierarchy.Server.Tests.Serving;
using Hierarchy.Specification.Servers;
using Xunit;
using Xunit.Abstractions;

namespace Hierarchy.Server.Tests.Replicas;

/// <summary>
/// Whoever wrote through one server reads it through another one over the same Neo4j, with Redis beside them: names from each one's engine,
/// numbers from what both share.
/// </summary>
[Collection(Neo4jGroup.Name)]
public sealed class ReadYourWritesTests(Neo4jApiServers servers, ITestOutputHelper output) : IDisposable
{
    private const int Pairs = 10_000;
    private const int PairsAroundAKill = 1_500;
    private const int Writers = 32;

    /// <summary>Whatever it costs, numbers come from Redis.</summary>
    private const string ShareAll = "--Hierarchy:Redis:SharedFrom=1";

    private readonly Streets _streets = new(Writers);

    public void Dispose() => _streets.Dispose();

    [SkippableFact]
    public async Task Ten_thousand_writes_are_read_on_the_other_replica_none_stale()
    {
        await using var first = await servers.StartAsync(_streets.Folder, withRedis: true, [ShareAll]);
        await using var second = await servers.StartAsync(_streets.Folder, withRedis: true, [ShareAll]);

        await RunAsync(new PairRun([first, second], Pairs), first, Pairs);
    }

    [SkippableFact]
    public async Task None_is_stale_or_refused_while_Redis_is_killed_and_when_it_comes_back()
    {
        await using var redis = await RedisServer.StartAsync();
        string[] settings = [ShareAll, $"--Hierarchy:Redis:Configuration={redis.Configuration}", "--Hierarchy:Redis:ProbeEvery=50ms"];
        await using var first = await servers.StartAsync(_streets.Folder, withRedis: false, settings);
        await using var second = await servers.StartAsync(_streets.Folder, withRedis: false, settings);
        var run = new PairRun([first, second], PairsAroundAKill);

        var running = RunAsync(run, first, PairsAroundAKill);
        await run.Third;
        await redis.Process.KillAsync();
        await run.TwoThirds;
        await redis.Process.StartAgainAsync();
        await running;
    }

    private async Task RunAsync(PairRun run, RunningServer server, int pairs)
    {
        await run.RunAsync(_streets.In(await server.ImageAsync()));
        output.WriteLine(run.ToString());
        Assert.Equal(pairs, run.Read);
    }
}
