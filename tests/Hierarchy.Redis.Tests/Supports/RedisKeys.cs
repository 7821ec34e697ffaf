using StackExchange.Redis;

namespace Hierarchy.Redis.Tests;

/// <summary>Looks at the keys of a deployment, and does to them what a stranger might.</summary>
internal sealed class RedisKeys : IAsyncDisposable
{
    private readonly ConnectionMultiplexer _client;
    private readonly string _pattern;

    private RedisKeys(ConnectionMultiplexer client, string pattern)
    {
        _client = client;
        _pattern = pattern;
    }

    public static async Task<RedisKeys> OpenAsync(RedisOptions options)
    {
        var settings = ConfigurationOptions.Parse(options.Configuration);
        settings.AllowAdmin = true;
        return new RedisKeys(await ConnectionMultiplexer.ConnectAsync(settings), options.Namespace + ":*");
    }

    public IReadOnlyList<RedisKey> All() => [.. _client.GetServers()[0].Keys(pattern: _pattern)];

    /// <summary>What is shared gets to Redis after it was answered.</summary>
    public Task UntilAsync(int count) => Redises.UntilAsync(() => All().Count >= count);

    /// <summary>Every value is replaced: every second one by bytes in the same field, the others by something of another type.</summary>
    public async Task SpoilAsync()
    {
        var keys = All();
        for (var i = 0; i < keys.Count; i++)
        {
            if (i % 2 == 0)
            {
                await _client.GetDatabase().HashSetAsync(keys[i], "data", "spoilt");
            }
            else
            {
                await _client.GetDatabase().KeyDeleteAsync(keys[i]);
                await _client.GetDatabase().StringSetAsync(keys[i], "spoilt");
            }
        }
    }

    public async Task FlushAsync() => await _client.GetServers()[0].FlushAllDatabasesAsync();

    public async ValueTask DisposeAsync() => await _client.DisposeAsync();
}
