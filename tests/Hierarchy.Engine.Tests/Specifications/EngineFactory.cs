using Hierarchy.Specification;

namespace Hierarchy.Engine.Tests;

/// <summary>Starts the engine for the specification of graph stores.</summary>
internal static class EngineFactory
{
    public static async ValueTask<IGraphStore> StartAsync(IJournal journal, TimeProvider time, TimeZoneInfo timeZone)
    {
        var options = new GraphEngineOptions { RevisionTimeout = Patience.Ceiling };
        var engine = new GraphEngine(journal, time, timeZone, options);
        await engine.StartAsync(CancellationToken.None);
        return engine;
    }
}
