using Hierarchy.Engine;
using Hierarchy.Specification;
using Hierarchy.Specification.Servers;

namespace Hierarchy.Redis.Tests;

/// <summary>
/// A store for the specifications: an engine that shares everything that it computes. Disposing it ends all that belongs to it.
/// </summary>
internal sealed class SharedStore : IGraphStore, IAsyncDisposable
{
    private readonly RedisServer _server;
    private readonly RedisConnection _redis;
    private readonly GraphEngine _engine;
    private readonly IGraphStore _store;

    private SharedStore(RedisServer server, RedisConnection redis, GraphEngine engine)
    {
        _server = server;
        _redis = redis;
        _engine = engine;
        _store = redis.Share(engine);
    }

    public static async ValueTask<IGraphStore> StartAsync(IJournal journal, TimeProvider time, TimeZoneInfo timeZone)
    {
        var server = await RedisServer.ObtainAsync();
        var redis = await Redises.ConnectAsync(Redises.Options(server.Configuration));
        var options = new GraphEngineOptions { RevisionTimeout = Patience.Ceiling };
        var engine = new GraphEngine(redis.Announce(journal), time, timeZone, options);
        await engine.StartAsync(CancellationToken.None);
        return new SharedStore(server, redis, engine);
    }

    public ValueTask<IGraphSession> OpenAsync(ReadOptions options, CancellationToken cancellationToken)
        => _store.OpenAsync(options, cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _engine.DisposeAsync();
        await _redis.DisposeAsync();
        await _server.DisposeAsync();
    }
}
