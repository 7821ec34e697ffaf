namespace Hierarchy.Engine.Tests;

/// <summary>Starts the engine for the specification of graph stores.</summary>
internal static class EngineFactory
{
    public static async ValueTask<IGraphStore> StartAsync(IJournal journal, TimeProvider time, TimeZoneInfo timeZone)
    {
        // Long enough for a machine that does much else at the same time; one specification waits for all of it.
        var options = new GraphEngineOptions { RevisionTimeout = TimeSpan.FromSeconds(10) };
        var engine = new GraphEngine(journal, time, timeZone, options);
        await engine.StartAsync(CancellationToken.None);
        return engine;
    }
}
