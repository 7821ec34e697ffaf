using Hierarchy.Engine;
using Hierarchy.Specification;
using Xunit;

namespace Hierarchy.Packs.Tests;

/// <summary>An engine that answers from the pack in docs/examples.</summary>
internal sealed class ExampleStore : IAsyncDisposable
{
    private readonly InMemoryJournal _journal = new();
    private readonly GraphEngine _engine;

    private ExampleStore() => _engine = new GraphEngine(_journal, TimeProvider.System, TimeZoneInfo.Utc);

    public static async Task<ExampleStore> LoadAsync()
    {
        var pack = await PackReader.ReadAsync(RepositoryFiles.Of("docs/examples/riverside"), progress: null, CancellationToken.None);
        var plan = PackPlanner.Plan(
            pack, GraphImage.Empty, new PackPlanOptions { Today = new DateOnly(2026, 1, 1), At = DateTimeOffset.UnixEpoch });
        Assert.Empty(plan.Report.Errors);
        var store = new ExampleStore();
        await store._journal.CommitAsync(plan.ChangeSet!, CancellationToken.None);
        await store._engine.StartAsync(CancellationToken.None);
        return store;
    }

    public ValueTask<IGraphSession> OpenAsync(DateOnly? day = null)
        => _engine.OpenAsync(new ReadOptions { AsOf = day }, CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        await _engine.DisposeAsync();
        await _journal.DisposeAsync();
    }
}
