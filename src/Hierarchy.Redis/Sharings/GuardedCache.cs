using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Caching.StackExchangeRedis;
using StackExchange.Redis;

namespace Hierarchy.Redis;

/// <summary>
/// Redis as the second level of HybridCache: whatever happens to it is a miss, and what cannot be written is not. Each call asks the
/// circuit first and waits for a bounded time.
/// </summary>
internal sealed class GuardedCache : IDistributedCache, IDisposable
{
    private readonly RedisLink _link;
    private readonly RedisOptions _options;
    private readonly TimeProvider _time;
    private readonly RedisCache _cache;

    public GuardedCache(RedisLink link, RedisOptions options, TimeProvider time)
    {
        _link = link;
        _options = options;
        _time = time;
        _cache = new RedisCache(new RedisCacheOptions
        {
            InstanceName = $"{options.Namespace}:",
            ConnectionMultiplexerFactory = () => link.Client,
        });
    }

    public async Task<byte[]?> GetAsync(string key, CancellationToken token = default)
    {
        if (!_link.IsUsable)
        {
            return null;
        }

        try
        {
            return await _cache.GetAsync(key, token).WithinAsync(_options.Timeout, _time, token);
        }
        catch (RedisServerException)
        {
            // It answers, only not this: somebody put something else there, or took a right away.
            return null;
        }
        catch (Exception failure) when (!token.IsCancellationRequested)
        {
            _link.Failed(failure);
            return null;
        }
    }

    public Task SetAsync(string key, byte[] value, DistributedCacheEntryOptions options, CancellationToken token = default)
        => WriteAsync(() => _cache.SetAsync(key, value, options, token), token);

    public Task RefreshAsync(string key, CancellationToken token = default) => WriteAsync(() => _cache.RefreshAsync(key, token), token);

    public Task RemoveAsync(string key, CancellationToken token = default) => WriteAsync(() => _cache.RemoveAsync(key, token), token);

    public byte[] Get(string key) => throw Synchronous();

    public void Set(string key, byte[] value, DistributedCacheEntryOptions options) => throw Synchronous();

    public void Refresh(string key) => throw Synchronous();

    public void Remove(string key) => throw Synchronous();

    public void Dispose() => _cache.Dispose();

    private async Task WriteAsync(Func<Task> write, CancellationToken token)
    {
        if (!_link.IsWritable)
        {
            return;
        }

        try
        {
            await write().WithinAsync(_options.Timeout, _time, token);
            _link.WriteAccepted();
        }
        catch (RedisServerException)
        {
            _link.WriteRefused();
        }
        catch (Exception failure) when (!token.IsCancellationRequested)
        {
            _link.Failed(failure);
        }
    }

    private static NotSupportedException Synchronous()
        => new("No thread is blocked to wait for Redis: only the asynchronous way is there.");
}
