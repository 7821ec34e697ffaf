using Hierarchy.Engine;

namespace Hierarchy.Benchmarks.Graphs;

/// <summary>Starts engines on graphs that need no store.</summary>
internal static class EngineStart
{
    public static Task<GraphEngine> StartAsync(ReferenceMix mix, CancellationToken cancellationToken)
        => StartAsync(new ImageJournal(mix.ToImage()), cancellationToken);

    public static async Task<GraphEngine> StartAsync(IJournal journal, CancellationToken cancellationToken)
    {
        var engine = new GraphEngine(journal, TimeProvider.System, TimeZoneInfo.Utc);
        await engine.StartAsync(cancellationToken);
        return engine;
    }
}
