using Hierarchy.Specification;
using Hierarchy.Specification.Servers;
using Xunit;

namespace Hierarchy.Redis.Tests;

/// <summary>
/// Redis is killed, frozen, flushed and filled under load: no error, nothing stale, and afterwards everything is as before.
/// </summary>
public sealed class FailureTests
{
    private const int Some = 30;
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(5);
    private readonly Town _town = new();

    [SkippableFact]
    public async Task Killed_and_started_again()
    {
        await using var server = await RedisServer.StartAsync();
        var options = Redises.Impatient(server.Configuration);
        await using var pair = await Pair.StartAsync(_town, options, Poll);
        await using (var load = new Load(_town, pair.First, pair.Second))
        {
            await load.MoreAsync(Some);
            await server.Process.KillAsync();
            await Patience.UntilAsync(() => !pair.First.Redis.State.IsConnected && !pair.Second.Redis.State.IsConnected);
            await load.MoreAsync(Some);
            await server.Process.StartAgainAsync();
            await Patience.UntilAsync(() => pair.IsConnected);
            await load.MoreAsync(Some);
        }

        await pair.AssertQuickAsync(options);
    }

    [SkippableFact]
    public async Task Frozen_and_thawed()
    {
        await using var server = await RedisServer.StartAsync();
        var options = Redises.Impatient(server.Configuration);
        await using var pair = await Pair.StartAsync(_town, options, Poll);
        await using (var load = new Load(_town, pair.First, pair.Second))
        {
            await load.MoreAsync(Some);
            await server.Process.FreezeAsync();
            await Patience.UntilAsync(() => !pair.First.Redis.State.IsConnected && !pair.Second.Redis.State.IsConnected);
            await load.MoreAsync(Some);
            await server.Process.ThawAsync();
            await Patience.UntilAsync(() => pair.IsConnected);
            await load.MoreAsync(Some);
        }

        await pair.AssertQuickAsync(options);
    }

    [SkippableFact]
    public async Task Flushed_again_and_again()
    {
        await using var server = await RedisServer.StartAsync();
        var options = Redises.Impatient(server.Configuration);
        await using var pair = await Pair.StartAsync(_town, options, Poll);
        await using (var load = new Load(_town, pair.First, pair.Second))
        {
            await using var keys = await RedisKeys.OpenAsync(options);
            for (var i = 0; i < 20; i++)
            {
                await load.MoreAsync(3);
                await keys.FlushAsync();
            }
        }

        await pair.AssertQuickAsync(options);
    }

    [SkippableFact]
    public async Task Full_and_emptied()
    {
        await using var server = await RedisServer.StartAsync("--maxmemory", "4mb", "--maxmemory-policy", "noeviction");
        var options = Redises.Impatient(server.Configuration);
        await using var pair = await Pair.StartAsync(_town, options, Poll);
        await using (var load = new Load(_town, pair.First, pair.Second))
        {
            await using var keys = await RedisKeys.OpenAsync(options);
            await load.MoreAsync(Some);
            await keys.FillAsync();
            await Patience.UntilAsync(() => pair.First.Redis.State.Condition == RedisCondition.RefusesWrites);
            await load.MoreAsync(Some);
            await keys.FlushAsync();
            await Patience.UntilAsync(() => pair.First.Redis.State.Condition == RedisCondition.Connected);
            await load.MoreAsync(Some);
        }

        await pair.AssertQuickAsync(options);
    }

    [SkippableFact]
    public async Task What_is_full_still_announces()
    {
        await using var server = await RedisServer.StartAsync("--maxmemory", "4mb", "--maxmemory-policy", "noeviction");
        var options = Redises.Options(server.Configuration);
        await using var pair = await Pair.StartAsync(_town, options, Timeout.InfiniteTimeSpan);
        await using var keys = await RedisKeys.OpenAsync(options);
        await keys.FillAsync();
        for (var i = 0; i < Some; i++)
        {
            var revision = await pair.First.CommitAsync(_town.Next);
            await Load.AssertTrueAsync(await pair.Second.OpenAsync(new ReadOptions { MinRevision = revision }), _town);
        }

        await Patience.UntilAsync(() => pair.Second.Redis.State.Condition == RedisCondition.RefusesWrites);
        Assert.True(pair.Second.Redis.State.IsConnected);
    }

    [SkippableFact]
    public async Task Not_there_at_the_start_and_there_later()
    {
        await using var server = await RedisServer.StartAsync();
        await server.Process.KillAsync();
        var options = Redises.Impatient(server.Configuration);
        await using var pair = await Pair.StartAsync(_town, options, Poll, isConnected: false);
        await using (var load = new Load(_town, pair.First, pair.Second))
        {
            await load.MoreAsync(Some);
            await Patience.UntilAsync(() => pair.First.Redis.State.Condition == RedisCondition.Unreachable);
            await server.Process.StartAgainAsync();
            await Patience.UntilAsync(() => pair.IsConnected);
            await load.MoreAsync(Some);
        }

        await pair.AssertQuickAsync(options);
    }

    [SkippableFact]
    public async Task Each_change_of_state_is_told_once()
    {
        await using var server = await RedisServer.StartAsync();
        await using var pair = await Pair.StartAsync(_town, Redises.Impatient(server.Configuration), Poll);
        await using (var load = new Load(_town, pair.First, pair.Second))
        {
            await server.Process.KillAsync();
            await Patience.UntilAsync(() => !pair.First.Redis.State.IsConnected);
            await load.MoreAsync(Some);
        }

        await Patience.UntilAsync(() => pair.First.Redis.State == pair.First.States.Last());
        var conditions = pair.First.States.Select(state => state.Condition).ToList();
        Assert.Contains(RedisCondition.Connected, conditions);
        Assert.All(conditions.Zip(conditions.Skip(1)), next => Assert.NotEqual(next.First, next.Second));
    }
}
