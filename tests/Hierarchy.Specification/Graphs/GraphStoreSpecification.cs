using Xunit;

namespace Hierarchy.Specification.Graphs;

/// <summary>
/// What every graph store must do. A store joins by one factory; the classes that derive from this one hold the facts, by subject.
/// </summary>
public abstract class GraphStoreSpecification : IAsyncLifetime
{
    /// <summary>The day on which everything is asked, unless a test says otherwise.</summary>
    protected static readonly DateOnly Today = new(2025, 6, 1);

    private readonly List<IAsyncDisposable> _opened = [];

    /// <summary>The cancellation token of tests that do not cancel.</summary>
    protected static CancellationToken None => CancellationToken.None;

    /// <summary>A store that has loaded the journal and follows it.</summary>
    protected abstract ValueTask<IGraphStore> StartAsync(IJournal journal, TimeProvider time, TimeZoneInfo timeZone);

    /// <inheritdoc/>
    public Task InitializeAsync() => Task.CompletedTask;

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        foreach (var opened in Enumerable.Reverse(_opened))
        {
            await opened.DisposeAsync();
        }
    }

    /// <summary>A store of a sketch, on <see cref="Today"/>.</summary>
    protected async ValueTask<IGraphStore> StoreAsync(GraphSketch sketch)
    {
        var journal = new InMemoryJournal();
        journal.Import(sketch.Nodes, sketch.Relationships, Today);
        return await FollowAsync(journal);
    }

    /// <summary>A store that follows a journal, on <see cref="Today"/>.</summary>
    protected async ValueTask<IGraphStore> FollowAsync(IJournal journal)
    {
        _opened.Add(journal);
        var store = await StartAsync(journal, new FixedTime(Today), TimeZoneInfo.Utc);
        if (store is IAsyncDisposable disposable)
        {
            _opened.Add(disposable);
        }

        return store;
    }

    /// <summary>A session on a sketch.</summary>
    protected async ValueTask<SketchReader> ReadAsync(GraphSketch sketch, DateOnly? asOf = null)
    {
        var store = await StoreAsync(sketch);
        return new SketchReader(await store.OpenAsync(new ReadOptions { AsOf = asOf }, None), sketch);
    }
}
