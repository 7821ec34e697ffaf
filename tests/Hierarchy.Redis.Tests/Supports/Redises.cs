using Hierarchy.Specification;

namespace Hierarchy.Redis.Tests;

/// <summary>Options for tests</summary>
internal static class Redises
{
    /// <summary>
    /// A namespace of its own; as patient as may be, so that a machine with much else to do looks like no failure; everything is shared
    /// that costs anything.
    /// </summary>
    public static RedisOptions Options(string configuration) => new()
    {
        Configuration = configuration,
        Namespace = "test-" + Guid.NewGuid().ToString("N"),
        Timeout = TimeSpan.FromMinutes(1),
        ProbeEvery = TimeSpan.FromMilliseconds(50),
        SharedFrom = 1,
    };

    /// <summary>The same for tests in which Redis fails: nobody waits long.</summary>
    public static RedisOptions Impatient(string configuration) => Options(configuration) with { Timeout = TimeSpan.FromMilliseconds(200) };

    public static async Task<RedisConnection> ConnectAsync(RedisOptions options)
    {
        var redis = RedisConnection.Open(options);
        await Patience.UntilAsync(() => redis.State.Condition == RedisCondition.Connected);
        return redis;
    }
}
