using Hierarchy.Specification;
using Hierarchy.Specification.Servers;
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
        var options = Redises.Options(server.Configuration) with { ProbeEvery = TimeSpan.FromHours(1) };
        var time = new WatchedTime(options.Timeout);
        var journal = await _town.FoundAsync();
        await using var replica = await Replica.StartAsync(journal, options, TimeSpan.FromMilliseconds(5), isConnected: false, time: time);
        await Patience.UntilAsync(() => IsConnected(replica.Redis, time, options));
        await server.Process.FreezeAsync();

        // The clock stands: what waits for Redis now waits for ever.
        var waits = time.Waits;
        await replica.CommitAsync(_town.Next);
        await Patience.UntilAsync(() => time.Waits == waits + 1);
        var reading = Load.AssertTrueAsync(await replica.OpenAsync(), _town);
        await Patience.UntilAsync(() => time.Waits > waits + 1);
        Assert.False(reading.IsCompleted);
        time.Advance(options.Timeout);
        await reading;
        Assert.Equal(RedisCondition.Silent, replica.Redis.State.Condition);

        // The next ones do not ask any more, and the end does not wait either: it is frozen still.
        waits = time.Waits;
        await replica.CommitAsync(_town.Next);
        await Load.AssertTrueAsync(await replica.OpenAsync(), _town);
        Assert.Equal(waits, time.Waits);
    }

    /// <summary>Where the first look found nothing the next one comes when the clock says so.</summary>
    private static bool IsConnected(RedisConnection redis, WatchedTime time, RedisOptions options)
    {
        var condition = redis.State.Condition;
        if (condition is not (RedisCondition.Connected or RedisCondition.Connecting))
        {
            time.Advance(options.ProbeEvery);
        }

        return condition == RedisCondition.Connected;
    }
}
