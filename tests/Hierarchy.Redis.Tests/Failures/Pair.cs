using Hierarchy.Specification;
namespace Hierarchy.Redis.Tests;

/// <summary>Two replicas on one journal.</summary>
internal sealed class Pair : IAsyncDisposable
{
    private readonly Town _town;

    private Pair(Town town, Replica first, Replica second)
    {
        _town = town;
        First = first;
        Second = second;
    }

    public Replica First { get; }

    public Replica Second { get; }

    /// <summary>Whether both ask Redis.</summary>
    public bool IsConnected => First.Redis.State.IsConnected && Second.Redis.State.IsConnected;

    public static async Task<Pair> StartAsync(Town town, RedisOptions options, TimeSpan pollEvery, bool isConnected = true)
    {
        var journal = await town.FoundAsync();
        var first = await Replica.StartAsync(journal, options, pollEvery, isConnected: isConnected);
        return new Pair(town, first, await Replica.StartAsync(journal, options, pollEvery, isConnected: isConnected));
    }

    /// <summary>
    /// Whether it is as quick as with a Redis that nothing happened to: commits are heard of without a poll, and what one computes the
    /// other one has.
    /// </summary>
    public async Task AssertQuickAsync(RedisOptions options)
    {
        First.Remote.PollEvery = Timeout.InfiniteTimeSpan;
        Second.Remote.PollEvery = Timeout.InfiniteTimeSpan;
        await using var keys = await RedisKeys.OpenAsync(options);
        await Patience.UntilAsync(async () =>
        {
            var revision = await First.CommitAsync(_town.Next);
            var before = keys.All().Count;
            await Load.AssertTrueAsync(await First.OpenAsync(), _town);
            await Patience.UntilAsync(() => keys.All().Count > before || !IsConnected);
            var computed = Second.Computing.Computed;
            await Load.AssertTrueAsync(await Second.OpenAsync(new ReadOptions { MinRevision = revision }), _town);
            return Second.Computing.Computed == computed;
        });
    }

    public async ValueTask DisposeAsync()
    {
        await First.DisposeAsync();
        await Second.DisposeAsync();
    }
}
