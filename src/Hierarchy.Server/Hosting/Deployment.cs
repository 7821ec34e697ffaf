using Hierarchy.Engine;
using Hierarchy.Server.Configurations;

namespace Hierarchy.Server.Hosting;

/// <summary>The journal that keeps the truth and the engine that follows it, opened together and closed together.</summary>
internal sealed class Deployment : IAsyncDisposable
{
    /// <summary>Takes both over: they are closed with this.</summary>
    public Deployment(IJournal journal, GraphEngine engine)
    {
        Journal = journal;
        Engine = engine;
    }

    public IJournal Journal { get; }

    public GraphEngine Engine { get; }

    /// <param name="options">Where the store lies, and where "today" is decided.</param>
    /// <param name="create">Whether a store is made where there is none; else that is refused as STORE_MISSING.</param>
    /// <param name="time">The clock.</param>
    /// <param name="logger">Hears why the engine fails at its work in the background; it tries again, and reads go on meanwhile.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="StoreRefusedException">What lies there cannot be opened; nothing was written to it.</exception>
    /// <exception cref="StoreUnavailableException">The store cannot be read or written.</exception>
    public static async Task<Deployment> OpenAsync(
        HierarchyOptions options, bool create, TimeProvider time, ILogger logger, CancellationToken cancellationToken)
    {
        var journal = await options.Address().OpenAsync(create, time, logger, cancellationToken);
        try
        {
            var engine = new GraphEngine(journal, time, options.TimeZone, EngineOptions(logger));
            await engine.StartAsync(cancellationToken);
            return new Deployment(journal, engine);
        }
        catch
        {
            await journal.DisposeAsync();
            throw;
        }
    }

    /// <summary>How the engine of a deployment behaves.</summary>
    public static GraphEngineOptions EngineOptions(ILogger logger) => new()
    {
        OnFailure = failure => logger.LogError(failure, "The engine failed in the background and tries again; reads go on"),
    };

    public async ValueTask DisposeAsync()
    {
        await Engine.DisposeAsync();
        await Journal.DisposeAsync();
    }
}
