using Hierarchy.Engine;
using Hierarchy.Specification;
using Hierarchy.Specification.Graphs;

namespace Hierarchy.Redis.Tests;

/// <summary>
/// One replica of the API, as a server composes it: a connection, a journal that announces, an engine, a store that shares.
/// </summary>
internal sealed class Replica : IAsyncDisposable
{
    private Replica(IJournal shared, RedisOptions options, TimeSpan pollEvery, DateOnly today, TimeProvider? time)
    {
        Redis = RedisConnection.Open(options, States.Enqueue, time);
        Remote = new RemoteJournal(shared) { PollEvery = pollEvery };
        Journal = Redis.Announce(Remote);
        Engine = new GraphEngine(
            Journal, new FixedTime(today), TimeZoneInfo.Utc, new GraphEngineOptions { RevisionTimeout = Patience.Ceiling });
        Computing = new CountingStore(Engine);
        Store = Redis.Share(Computing);
    }

    public RedisConnection Redis { get; }

    /// <summary>What Redis stands beside.</summary>
    public RemoteJournal Remote { get; }

    public IJournal Journal { get; }

    public GraphEngine Engine { get; }

    /// <summary>Between the engine and what shares.</summary>
    public CountingStore Computing { get; }

    /// <summary>What requests are answered from.</summary>
    public IGraphStore Store { get; }

    /// <summary>Every state that was told, oldest first.</summary>
    public System.Collections.Concurrent.ConcurrentQueue<RedisState> States { get; } = [];

    /// <summary>Started, and connected unless Redis is to be met later.</summary>
    public static async Task<Replica> StartAsync(
        IJournal shared,
        RedisOptions options,
        TimeSpan? pollEvery = null,
        DateOnly? today = null,
        bool isConnected = true,
        TimeProvider? time = null)
    {
        var replica = new Replica(shared, options, pollEvery ?? Timeout.InfiniteTimeSpan, today ?? Town.Today, time);
        await replica.Engine.StartAsync(CancellationToken.None);
        if (isConnected)
        {
            await Patience.UntilAsync(() => replica.Redis.State.Condition == RedisCondition.Connected);
        }

        return replica;
    }

    /// <summary>A session, once it is known of which history its revision is, so that results may be shared.</summary>
    public async Task<IGraphSession> OpenAsync(ReadOptions? options = null)
    {
        var read = options ?? ReadOptions.Latest;
        await Engine.OpenAsync(read, CancellationToken.None);
        await ((AnnouncingJournal)Journal).Learning;
        return await Store.OpenAsync(read, CancellationToken.None);
    }

    public async Task<Revision> CommitAsync(Func<IGraphSession, ChangeSet> planner)
        => (await Engine.CommitAsync(
            (session, _) => new(planner(session)), replan: true, readableWithin: null, CancellationToken.None))!.Value.Revision;

    public async ValueTask DisposeAsync()
    {
        Computing.Release();
        await Engine.DisposeAsync();
        await Journal.DisposeAsync();
        await Redis.DisposeAsync();
    }
}
