namespace Hierarchy.Redis.Tests;

/// <summary>Options for tests, and waits for events.</summary>
internal static class Redises
{
    private static readonly TimeSpan Ceiling = TimeSpan.FromMinutes(2);

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
        await UntilAsync(() => redis.State.Condition == RedisCondition.Connected);
        return redis;
    }

    public static Task UntilAsync(Func<bool> holds) => UntilAsync(() => Task.FromResult(holds()));

    public static async Task UntilAsync(Func<Task<bool>> holds)
    {
        using var giveUp = new CancellationTokenSource(Ceiling);
        while (!await holds())
        {
            await Task.Delay(10, giveUp.Token);
        }
    }
}
