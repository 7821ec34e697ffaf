using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Caching.Hybrid;
using Microsoft.Extensions.DependencyInjection;

namespace Hierarchy.Redis;

/// <summary>
/// Results by key in two levels: this process's memory and Redis. However many ask for one at a time, one of them computes it. Keys say
/// everything that a result depends on, so that nothing in here is ever invalidated: it only expires.
/// </summary>
internal sealed class SharedResults : IAsyncDisposable
{
    /// <summary>What is larger is computed again rather than sent around: a page of 5,000 units has some 600 kB.</summary>
    private const int MaxEntryBytes = 1 << 20;

    private readonly ServiceProvider _services;
    private readonly HybridCache _cache;

    public SharedResults(RedisOptions options, IDistributedCache second, TimeProvider time)
    {
        var services = new ServiceCollection();
        services.AddSingleton(time);
        services.AddSingleton(second);
        services.AddMemoryCache(memory => memory.SizeLimit = options.LocalBytes);
        services
            .AddHybridCache(hybrid =>
            {
                hybrid.MaximumPayloadBytes = MaxEntryBytes;
                hybrid.MaximumKeyLength = SharedKeys.MaxLength;
                hybrid.DefaultEntryOptions = new HybridCacheEntryOptions
                {
                    Expiration = options.EntryLifetime,
                    LocalCacheExpiration = options.EntryLifetime,
                };
            })
            .AddSerializer<SharedCount, SharedCountCodec>()
            .AddSerializer<SharedFootprint, SharedFootprintCodec>();
        _services = services.BuildServiceProvider();
        _cache = _services.GetRequiredService<HybridCache>();
    }

    /// <summary>The result of a key: from memory, from Redis, from whoever computes it now, or computed.</summary>
    /// <param name="key">Says everything that the result depends on.</param>
    /// <param name="compute">Computes it. Its token is cancelled once nobody waits for the result any more.</param>
    /// <param name="cancellationToken">Gives the wait up, for this caller.</param>
    public ValueTask<TResult> GetAsync<TResult>(
        string key, Func<CancellationToken, ValueTask<TResult>> compute, CancellationToken cancellationToken)
        => _cache.GetOrCreateAsync(key, compute, static (run, token) => run(token), cancellationToken: cancellationToken);

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
