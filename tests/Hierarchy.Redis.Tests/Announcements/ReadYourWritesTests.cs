using Hierarchy.Specification.Graphs;
using Hierarchy.Specification.Servers;
using Xunit;

namespace Hierarchy.Redis.Tests;

/// <summary>What one replica wrote, the other one reads: names from its engine, numbers from what both share.</summary>
public sealed class ReadYourWritesTests
{
    private const int Pairs = 10_000;

    [SkippableFact]
    public async Task Ten_thousand_writes_are_read_on_the_other_replica_none_stale()
    {
        await using var server = await RedisServer.ObtainAsync();
        var town = new Town();
        var journal = await town.FoundAsync();
        var options = Redises.Options(server.Configuration) with { LocalBytes = 1 << 20 };
        await using var first = await Replica.StartAsync(journal, options);
        await using var second = await Replica.StartAsync(journal, options);
        for (var step = 1; step <= Pairs; step++)
        {
            var (writer, reader) = step % 2 == 0 ? (first, second) : (second, first);
            var revision = await writer.CommitAsync(town.Next);
            await AssertReadsAsync(await reader.OpenAsync(new ReadOptions { MinRevision = revision }), town, step);
        }

        // What one computed the other one had from it, and each revision was computed once.
        await AssertReadsAsync(await first.OpenAsync(), town, Pairs);
        await AssertReadsAsync(await second.OpenAsync(), town, Pairs);
        Assert.InRange(first.Computing.Computed + second.Computing.Computed, Pairs, Pairs + 1);
    }

    private static async Task AssertReadsAsync(IGraphSession session, Town town, int step)
    {
        var reader = new SketchReader(session, town.Sketch);
        var names = await session.ReadAsync(NodeProperties.Name, await reader.RefsAsync("D"), CancellationToken.None);
        Assert.Equal(Town.NameOf(step), names[0].ToString());
        Assert.Equal(Town.HoldersOf(step), await reader.MeasureAsync(MeasureList.OfficeHolders, "D"));
    }
}
