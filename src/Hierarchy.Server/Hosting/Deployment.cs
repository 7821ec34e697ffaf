using Hierarchy.Engine;
using Hierarchy.Redis;
using Hierarchy.Server.Configurations;

namespace Hierarchy.Server.Hosting;

/// <summary>
/// The journal that keeps the truth, the engine that follows it and, where there are replicas, Redis beside them: opened together and
/// closed together.
/// </summary>
internal sealed class Deployment : IAsyncDisposable
{
    private readonly RedisConnection? _redis;

    /// <summary>Takes all of them over: they are closed with this.</summary>
    public Deployment(IJournal journal, GraphEngine engine, RedisConnection? redis = null)
    {
        Journal = journal;
        Engine = engine;
        Store = redis?.Share(engine) ?? engine;
        _redis = redis;
    }

    public IJournal Journal { get; }

    public GraphEngine Engine { get; }

    /// <summary>What requests are answered from.</summary>
    public IGraphStore Store { get; }

    /// <summary>How Redis is doing; null = there is none.</summary>
    public RedisState? Redis => _redis?.State;

    /// <param name="options">Where the store lies, and where "today" is decided.</param>
    /// <param name="create">Whether a store is made where there is none; else that is refused as STORE_MISSING.</param>
    /// <param name="time">The clock.</param>
    /// <param name="logger">Hears why the engine fails at its work in the background; it tries again, and reads go on meanwhile.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ConfigurationRefusedException">A setting of Redis is out of range.</exception>
    /// <exception cref="StoreRefusedException">What lies there cannot be opened; nothing was written to it.</exception>
    /// <exception cref="StoreUnavailableException">The store cannot be read or written.</exception>
    public static async Task<Deployment> OpenAsync(
        HierarchyOptions options, bool create, TimeProvider time, ILogger logger, CancellationToken cancellationToken)
    {
        var redis = options.Redis is { } joined ? Connect(joined, time, logger) : null;
        IJournal? journal = null;
        try
        {
            journal = await options.Address().OpenAsync(create, time, logger, cancellationToken);
            journal = redis?.Announce(journal) ?? journal;
            var engine = new GraphEngine(journal, time, options.TimeZone, EngineOptions(options.Limits, logger));
            await engine.StartAsync(cancellationToken);
            return new Deployment(journal, engine, redis);
        }
        catch
        {
            await CloseAsync(journal, redis);
            throw;
        }
    }

    /// <summary>How the engine of a deployment behaves.</summary>
    /// <param name="limits">How long it lets a read wait.</param>
    /// <param name="logger">As above.</param>
    public static GraphEngineOptions EngineOptions(RequestLimits limits, ILogger logger) => new()
    {
        RevisionTimeout = TimeSpan.FromSeconds(limits.RevisionSeconds),
        OnFailure = failure => logger.LogError(failure, "The engine failed in the background and tries again; reads go on"),
    };

    public async ValueTask DisposeAsync()
    {
        await Engine.DisposeAsync();
        await CloseAsync(Journal, _redis);
    }

    private static RedisConnection Connect(RedisOptions options, TimeProvider time, ILogger logger)
    {
        RedisConnection? connection = null;
        SettingReader.Check(
            RedisSettings.Section, () => connection = RedisConnection.Open(options, state => Report(logger, state), time));
        return connection!;
    }

    private static async ValueTask CloseAsync(IJournal? journal, RedisConnection? redis)
    {
        if (journal is not null)
        {
            await journal.DisposeAsync();
        }

        if (redis is not null)
        {
            await redis.DisposeAsync();
        }
    }

    private static void Report(ILogger logger, RedisState state)
    {
        var level = state.IsConnected || state.Condition == RedisCondition.Connecting ? LogLevel.Information : LogLevel.Warning;
        logger.Log(level, "Redis: {Condition}; answers are right without it, only slower", state.Condition);
    }
}
