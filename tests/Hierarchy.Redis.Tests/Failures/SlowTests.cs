using System.Collections.Concurrent;
using Hierarchy.Specification;
using Hierarchy.Specification.Servers;
using StackExchange.Redis;
using Xunit;

namespace Hierarchy.Redis.Tests;

/// <summary>Redis answers, but late.</summary>
public sealed class SlowTests
{
    private const int Some = 30;
    private readonly Town _town = new();

    /// <summary>As 90 and 150 ms are to the 100 ms that a server waits.</summary>
    [SkippableFact]
    public async Task Late_answers_cost_no_error_and_make_none_stale_whether_they_are_waited_for_or_not()
    {
        await using var server = await RedisServer.StartAsync();
        await using var proxy = new LaggingProxy(server.Process.Port);
        var options = Redises.Impatient(proxy.Configuration);
        await using var pair = await Pair.StartAsync(_town, options, TimeSpan.FromMilliseconds(5));
        await using (var load = new Load(_town, pair.First, pair.Second))
        {
            await load.MoreAsync(Some);
            proxy.Lag = 0.9 * options.Timeout;
            await load.MoreAsync(Some);
            proxy.Lag = 1.5 * options.Timeout;
            await Patience.UntilAsync(() => !pair.First.Redis.State.IsConnected && !pair.Second.Redis.State.IsConnected);
            await load.MoreAsync(Some);
            proxy.Lag = TimeSpan.Zero;
            await Patience.UntilAsync(() => pair.IsConnected);
            await load.MoreAsync(Some);
        }

        await pair.AssertQuickAsync(options);
    }

    [SkippableFact]
    public async Task What_is_announced_is_heard_once_however_often_the_subscription_was_late()
    {
        await using var server = await RedisServer.StartAsync();
        var options = Redises.Options(server.Configuration) with { ProbeEvery = TimeSpan.FromHours(1) };
        await using var proxy = new LaggingProxy(server.Process.Port, holds: $"{options.Namespace}:revisions");
        var time = new WatchedTime(options.Timeout);
        var heard = new ConcurrentQueue<Revision>();
        await using var link = new RedisLink(
            options with { Configuration = proxy.Configuration }, heard.Enqueue, () => { }, onChange: null, time);
        await proxy.Held.WaitAsync(Patience.Ceiling);
        await Patience.UntilAsync(() =>
        {
            // One look after the other finds that it is late: each waits its time.
            time.Advance(options.ProbeEvery);
            return time.Waits >= 4;
        });
        proxy.Release();
        await Patience.UntilAsync(async () =>
        {
            time.Advance(options.ProbeEvery);
            await Task.Delay(TimeSpan.FromMilliseconds(200));
            return link.State.IsConnected;
        });
        await using var other = await ConnectionMultiplexer.ConnectAsync(server.Configuration);
        await other.GetSubscriber().PublishAsync(link.Channel, Announcement.Of(new Revision(5)));
        await Patience.UntilAsync(() => heard.Contains(new Revision(5)));
        await other.GetSubscriber().PublishAsync(link.Channel, Announcement.Of(new Revision(6)));
        await Patience.UntilAsync(() => heard.Contains(new Revision(6)));

        Assert.Equal([new Revision(5), new Revision(6)], heard);
    }
}
