using Hierarchy.Engine;
using Hierarchy.Server.Configurations;
using Hierarchy.Server.Hosting;
using Hierarchy.Server.Imports;
using Hierarchy.Server.Seeds;
using Hierarchy.Specification;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace Hierarchy.Server.Tests;

public sealed class DeploymentTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    /// <summary>The engine's patience is over before its follower has seen the commit; the import's is not.</summary>
    [Fact]
    public async Task A_pack_that_takes_the_engine_longer_than_a_request_waits_is_imported()
    {
        var options = Deployment.EngineOptions(new RequestLimits(), new CollectingLogger()) with { RevisionTimeout = TimeSpan.Zero };
        await using var deployment = await StartAsync(new InMemoryJournal(), options);
        var folder = SeedFolders.Find("yanye")!;
        await PackImport.RunAsync(deployment, folder, new ImportOptions(), progress: null, TimeProvider.System, NullLogger.Instance, None);
        var session = await deployment.Engine.OpenAsync(ReadOptions.Latest, None);
        Assert.Equal(new Revision(1), session.Revision);
        Assert.NotEmpty((await session.ImageAsync(None)).Nodes);
    }

    [Fact]
    public async Task Why_the_engine_cannot_follow_its_journal_is_logged()
    {
        var logger = new CollectingLogger();
        var journal = new InMemoryJournal();
        await using var deployment = await StartAsync(journal, Deployment.EngineOptions(new RequestLimits(), logger));
        var failure = new StoreUnavailableException("Away.", mayRetry: true);
        journal.Failure = failure;
        var logged = await logger.First.WaitAsync(TimeSpan.FromMinutes(3));
        Assert.Equal((LogLevel.Error, failure), logged);
    }

    private static async Task<Deployment> StartAsync(InMemoryJournal journal, GraphEngineOptions options)
    {
        var engine = new GraphEngine(journal, TimeProvider.System, TimeZoneInfo.Utc, options);
        await engine.StartAsync(None);
        return new Deployment(journal, engine);
    }
}
