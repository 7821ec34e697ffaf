using Hierarchy.Engine;

namespace Hierarchy.Neo4j.Tests;

/// <summary>What one API process has: a journal, and an engine that follows it.</summary>
internal sealed class Replica : IAsyncDisposable
{
    /// <summary>Longer than any outage of the tests on a machine that does much else.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private Replica(IJournal journal, GraphEngine engine) => (Journal, Engine) = (journal, engine);

    public IJournal Journal { get; }

    public GraphEngine Engine { get; }

    /// <summary>Opens the journal and loads the graph.</summary>
    public static async Task<Replica> StartAsync(Neo4jStore store)
    {
        var journal = await store.OpenAsync();
        var options = new GraphEngineOptions { RevisionTimeout = Patience, RetryDelay = TimeSpan.FromMilliseconds(200) };
        var engine = new GraphEngine(journal, TimeProvider.System, TimeZoneInfo.Utc, options);
        await engine.StartAsync(CancellationToken.None);
        return new Replica(journal, engine);
    }

    public async ValueTask DisposeAsync()
    {
        await Engine.DisposeAsync();
        await Journal.DisposeAsync();
    }
}
