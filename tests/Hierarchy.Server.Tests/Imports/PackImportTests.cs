using Hierarchy.Engine;
using Hierarchy.Server.Configurations;
using Hierarchy.Server.Hosting;
using Hierarchy.Server.Imports;
using Hierarchy.Server.Seeds;
using Hierarchy.Specification;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace Hierarchy.Server.Tests.Imports;

/// <summary>An import that is committed is done, whatever becomes of the store or of its caller then.</summary>
public sealed class PackImportTests
{
    private static readonly TimeSpan Ceiling = TimeSpan.FromMinutes(3);

    [Fact]
    public async Task What_is_committed_is_told_with_its_revision_though_the_store_goes_away_and_the_caller_gives_up()
    {
        using var givesUp = new CancellationTokenSource();
        var journal = new LostJournal(givesUp.Cancel);
        await using var deployment = await StartAsync(journal);

        var result = await PackImport.CommitAsync(
            deployment, SeedFolders.Find("yanye")!, new ImportOptions(), progress: null, TimeProvider.System, NullLogger.Instance, givesUp.Token)
            .WaitAsync(Ceiling);

        Assert.Equal(new Revision(1), result.Revision);
        Assert.Equal(110, result.Summary.Lines.Single(line => line.Noun == "PERSON").Created);
        Assert.Equal(Revision.Zero, deployment.Engine.State.Revision);
    }

    [Fact]
    public async Task A_server_waits_until_it_can_read_its_seed_however_long_the_store_is_away()
    {
        var lost = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var journal = new LostJournal(lost.SetResult);
        await using var deployment = await StartAsync(journal);

        var import = PackImport.RunAsync(
            deployment, SeedFolders.Find("yanye")!, new ImportOptions(), progress: null, TimeProvider.System, NullLogger.Instance, CancellationToken.None);
        await lost.Task.WaitAsync(Ceiling);
        Assert.False(import.IsCompleted);
        journal.ComeBack();
        await import.WaitAsync(Ceiling);

        Assert.Equal(new Revision(1), deployment.Engine.State.Revision);
    }

    [Fact]
    public async Task What_changes_nothing_makes_no_revision()
    {
        await using var deployment = await StartAsync(new InMemoryJournal());
        var folder = SeedFolders.Find("yanye")!;
        Assert.NotNull((await CommitAsync(new ImportOptions(DryRun: false))).Revision);
        await deployment.Engine.WaitForAsync(new Revision(1), Ceiling, CancellationToken.None);
        Assert.Null((await CommitAsync(new ImportOptions(DryRun: false))).Revision);
        Assert.Null((await CommitAsync(new ImportOptions(DryRun: true, Prune: true))).Revision);

        Task<ImportResult> CommitAsync(ImportOptions options) => PackImport.CommitAsync(
            deployment, folder, options, progress: null, TimeProvider.System, NullLogger.Instance, CancellationToken.None);
    }

    private static async Task<Deployment> StartAsync(IJournal journal)
    {
        var options = Deployment.EngineOptions(new RequestLimits(), NullLogger.Instance) with { RetryDelay = TimeSpan.FromMilliseconds(20) };
        var engine = new GraphEngine(journal, TimeProvider.System, TimeZoneInfo.Utc, options);
        await engine.StartAsync(CancellationToken.None);
        return new Deployment(journal, engine);
    }
}
