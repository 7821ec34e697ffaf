using Hierarchy.Specification.Servers;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Hierarchy.Redis.Tests;

/// <summary>How long somebody waits for a Redis that does not answer, on a clock that the test moves.</summary>
public sealed class BoundTests
{
    private readonly Town _town = new();

    [SkippableFact]
    public async Task A_commit_does_not_wait_a_read_waits_once_and_no_longer_than_the_bound()
    {
        await using var server = await RedisServer.StartAsync();
        var time = new FakeTimeProvider();
        var options = Redises.Options(server.Configuration);
        await using var replica = await Replica.StartAsync(await _town.FoundAsync(), options, TimeSpan.FromMilliseconds(5), time: time);
        await server.Process.FreezeAsync();

        // The clock stands: what waits for Redis now waits for ever.
        await replica.CommitAsync(_town.Next);
        var waiting = Load.AssertTrueAsync(await replica.OpenAsync(), _town);
        Assert.Equal(0, replica.Computing.Computed);
        Assert.False(waiting.IsCompleted);
        time.Advance(options.Timeout);
        await waiting;
        Assert.Equal(RedisCondition.Silent, replica.Redis.State.Condition);
        await replica.CommitAsync(_town.Next);
        await Load.AssertTrueAsync(await replica.OpenAsync(), _town);
        await server.Process.ThawAsync();
    }
}
