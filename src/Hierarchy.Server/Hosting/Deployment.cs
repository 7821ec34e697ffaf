using Hierarchy.Engine;
using Hierarchy.Server.Configurations;
using Hierarchy.Sqlite;

namespace Hierarchy.Server.Hosting;

/// <summary>The journal that keeps the truth and the engine that follows it, opened together and closed together.</summary>
internal sealed class Deployment : IAsyncDisposable
{
    private Deployment(IJournal journal, GraphEngine engine)
    {
        Journal = journal;
        Engine = engine;
    }

    public IJournal Journal { get; }

    public GraphEngine Engine { get; }

    /// <exception cref="StoreRefusedException">What lies there cannot be opened; nothing was written to it.</exception>
    /// <exception cref="StoreUnavailableException">The store cannot be read or written.</exception>
    public static async Task<Deployment> OpenAsync(HierarchyOptions options, TimeProvider time, CancellationToken cancellationToken)
    {
        var journal = await SqliteJournals.OpenAsync(new SqliteOptions { Path = options.EmbeddedPath }, time, cancellationToken);
        try
        {
            var engine = new GraphEngine(journal, time, options.TimeZone);
            await engine.StartAsync(cancellationToken);
            return new Deployment(journal, engine);
        }
        catch
        {
            await journal.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Engine.DisposeAsync();
        await Journal.DisposeAsync();
    }
}
