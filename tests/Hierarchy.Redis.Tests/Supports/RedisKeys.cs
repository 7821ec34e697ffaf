using Hierarchy.Specification;
using StackExchange.Redis;

namespace Hierarchy.Redis.Tests;

/// <summary>Looks at the keys of a deployment, and does to them what a stranger might.</summary>
internal sealed class RedisKeys : IAsyncDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    private readonly ConnectionMultiplexer _client;
    private readonly string _pattern;

    private RedisKeys(ConnectionMultiplexer client, string pattern)
    {
        _client = client;
        _pattern = pattern;
    }

    public static async Task<RedisKeys> OpenAsync(RedisOptions options)
    {
        // Who only looks is patient, whatever the deployment is.
        var settings = ConnectionSettings.Of(options with { Timeout = Longest });
        settings.SyncTimeout = settings.AsyncTimeout = settings.ConnectTimeout = (int)Longest.TotalMilliseconds;
        settings.BacklogPolicy = BacklogPolicy.Default;
        settings.AllowAdmin = true;
        return new RedisKeys(await ConnectionMultiplexer.ConnectAsync(settings), options.Namespace + ":*");
    }

    public IReadOnlyList<RedisKey> All() => [.. _client.GetServers()[0].Keys(pattern: _pattern)];

    /// <summary>What is shared gets to Redis after it was answered.</summary>
    public Task UntilAsync(int count) => Patience.UntilAsync(() => All().Count >= count);

    /// <summary>Until nothing more comes: what comes later is computed again by whoever asks, and right nevertheless.</summary>
    public async Task UntilQuietAsync()
    {
        for (var before = -1; before != All().Count;)
        {
            before = All().Count;
            await Task.Delay(20);
        }
    }

    /// <summary>Every value is replaced by other bytes, or by something of another type.</summary>
    public async Task SpoilAsync(bool isOfAnotherType)
    {
        foreach (var key in All())
        {
            if (isOfAnotherType)
            {
                await _client.GetDatabase().KeyDeleteAsync(key);
                await _client.GetDatabase().StringSetAsync(key, "spoilt");
            }
            else
            {
                await _client.GetDatabase().HashSetAsync(key, "data", "spoilt");
            }
        }
    }

    public async Task FlushAsync() => await _client.GetServers()[0].FlushAllDatabasesAsync();

    /// <summary>Until not a byte more is taken.</summary>
    public async Task FillAsync()
    {
        for (var bytes = 1 << 16; bytes > 0; bytes /= 2)
        {
            try
            {
                for (var i = 0; ; i++)
                {
                    await _client.GetDatabase().StringSetAsync($"filling {bytes} {i}", new byte[bytes]);
                }
            }
            catch (RedisServerException)
            {
                // Full for values of this size.
            }
        }
    }

    public async ValueTask DisposeAsync() => await _client.DisposeAsync();
}
