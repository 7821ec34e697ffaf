using System.Text.Json;
using Hierarchy.Specification;
using Xunit;

namespace Hierarchy.Neo4j.Tests;

/// <summary>Bulk imports that are broken off, begun again, sent twice, or met by others.</summary>
[Collection(Neo4jCollection.Name)]
public sealed class BrokenImportTests
{
    private static readonly TimeSpan NoPatience = TimeSpan.FromMilliseconds(1);

    [SkippableFact]
    public async Task Broken_off_nobody_sees_anything_and_others_are_told_why_they_must_wait()
    {
        var store = await Neo4jStore.CreateAsync();
        await BreakOffAsync(store, Crowd.Of(400), after: 500);
        var warnings = new List<string>();
        await using var other = await OpenAsync(store, options => options with { OnWarning = warnings.Add });

        Assert.Contains(warnings, warning => warning.Contains("import of crowd", StringComparison.Ordinal));
        Assert.Equal(GraphImage.Empty, await other.LoadAsync(CancellationToken.None));
        var page = await other.FeedAsync(Revision.Zero, 10, CancellationToken.None);
        Assert.Equal((0, false), (page.Commits.Count, page.LoadAnew));
        Assert.Null(await other.FindAsync(new MutationId("import of crowd"), CancellationToken.None));
        foreach (var change in (ChangeSet[])[new SampleTown("small").Founding(Revision.Zero), Crowd.Of(100, "another")])
        {
            var refusal = await Assert.ThrowsAsync<StoreUnavailableException>(
                async () => await other.CommitAsync(change, CancellationToken.None));
            Assert.True(refusal.MayRetry);
            Assert.Contains("import of crowd", refusal.Message, StringComparison.Ordinal);
        }
    }

    [SkippableFact]
    public async Task Broken_off_by_its_client_it_goes_on_where_it_ended()
    {
        var crowd = Crowd.Of(400);
        var store = await Neo4jStore.CreateAsync();
        await BreakOffAsync(store, crowd, after: 300);
        await BreakOffAsync(store, crowd, after: 600);
        var there = await CountAsync(store, "MATCH (p:Part) RETURN sum(p.count)");
        Assert.InRange(there, 300, crowd.Facts.Count - 1);

        var first = 0L;
        await using var journal = await OpenAsync(store);
        var counted = new Counted(done => Interlocked.CompareExchange(ref first, done, 0));
        var receipt = await journal.CommitAsync(crowd with { Progress = counted, At = crowd.At.AddHours(1) }, CancellationToken.None);

        Assert.Equal(1, receipt.Revision.Number);
        await AssertHoldsAsync(store, journal, crowd);
    }

    [SkippableFact]
    public async Task Its_name_and_its_day_are_known_until_it_is_done_or_another_takes_its_place()
    {
        var crowd = Crowd.Of(400) with { Today = new DateOnly(2026, 12, 31) };
        var store = await Neo4jStore.CreateAsync();
        await using var journal = await OpenAsync(store, options => options with { ImportPatience = NoPatience });
        var resumable = Assert.IsAssignableFrom<IResumable>(journal);
        Assert.Null(await resumable.FindUnfinishedAsync(CancellationToken.None));
        await BreakOffAsync(store, crowd, after: 300);
        var expected = new UnfinishedCommit(crowd.Mutation, crowd.Today);
        Assert.Equal(expected, await resumable.FindUnfinishedAsync(CancellationToken.None));

        var another = Crowd.Of(400, "another");
        await BreakOffAsync(store, another, after: 300, NoPatience);
        Assert.Equal(
            new UnfinishedCommit(another.Mutation, another.Today), await resumable.FindUnfinishedAsync(CancellationToken.None));
        await journal.CommitAsync(crowd, CancellationToken.None);
        Assert.Null(await resumable.FindUnfinishedAsync(CancellationToken.None));
        await AssertHoldsAsync(store, journal, crowd);
    }

    [SkippableFact]
    public async Task Another_import_removes_what_one_left_that_gives_no_sign_of_life()
    {
        var store = await Neo4jStore.CreateAsync();
        await BreakOffAsync(store, Crowd.Of(400), after: 700);
        var another = Crowd.Of(300, "another");
        await using var journal = await OpenAsync(store, options => options with { ImportPatience = NoPatience });
        await journal.CommitAsync(another, CancellationToken.None);
        await AssertHoldsAsync(store, journal, another);
    }

    [SkippableFact]
    public async Task The_same_import_cut_otherwise_begins_anew()
    {
        var crowd = Crowd.Of(400);
        var store = await Neo4jStore.CreateAsync();
        await BreakOffAsync(store, crowd, after: 300);
        await using var journal = await OpenAsync(store, options => options with { ImportPatience = NoPatience, BatchSize = 77 });
        await journal.CommitAsync(crowd, CancellationToken.None);
        await AssertHoldsAsync(store, journal, crowd);
    }

    [SkippableFact]
    public async Task Every_batch_sent_four_times_at_once_is_applied_once()
    {
        var crowd = Crowd.Of(400);
        var store = await Neo4jStore.CreateAsync();
        await using var journal = await OpenAsync(store);
        var options = store.Options with { MaxLong = 8 };
        await using var client = new CypherClient(options, TimeProvider.System, new Bookmarks());
        var run = new ImportRun(new PatientRunner(client, TimeProvider.System, options), ImportPlan.Of(crowd, 101));
        var start = await run.BeginAsync(options.ImportPatience, CancellationToken.None);
        Assert.True(start.Begun);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => run.BringAsync(start.Lanes, CancellationToken.None)));
        var (receipt, _) = await run.FinishAsync(CancellationToken.None);
        var (again, _) = await run.FinishAsync(CancellationToken.None);
        Assert.Equal((false, true), (receipt.Replayed, again.Replayed));
        await AssertHoldsAsync(store, journal, crowd);
    }

    [SkippableFact]
    public async Task Two_at_the_same_import_disturb_each_other_but_not_the_store()
    {
        var crowd = Crowd.Of(400);
        var store = await Neo4jStore.CreateAsync();
        await using var one = await OpenAsync(store);
        await using var other = await OpenAsync(store);
        var outcomes = await Task.WhenAll(new[] { one, other }.Select(async journal =>
        {
            try
            {
                return (await journal.CommitAsync(crowd, CancellationToken.None)).Revision;
            }
            catch (StoreUnavailableException superseded) when (superseded.MayRetry)
            {
                return Revision.Zero;
            }
        }));
        Assert.Contains(new Revision(1), outcomes);
        await AssertHoldsAsync(store, one, crowd);
    }

    [SkippableFact]
    public async Task A_server_killed_in_the_middle_is_waited_for()
    {
        var crowd = Crowd.Of(1_500);
        await using var server = await Neo4jServers.StartOwnAsync();
        var options = Neo4jStore.OptionsOf(server) with { BulkFacts = 50, BatchSize = 101, CommitTimeout = TimeSpan.FromMinutes(5) };
        await using var journal = await Neo4jJournals.OpenAsync(options, TimeProvider.System, CancellationToken.None);
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var counted = new Counted(done =>
        {
            if (done > 1_000)
            {
                reached.TrySetResult();
            }
        });
        var import = journal.CommitAsync(crowd with { Progress = counted }, CancellationToken.None).AsTask();
        await Task.WhenAny(reached.Task, import);
        await server.KillAsync();
        await server.StartAgainAsync();

        Assert.Equal(1, (await import).Revision.Number);
        await using var elsewhere = new InMemoryJournal();
        await elsewhere.CommitAsync(crowd, CancellationToken.None);
        Assert.Empty(await JournalComparison.CompareAsync(journal, elsewhere, CancellationToken.None));
    }

    private static Task<IJournal> OpenAsync(Neo4jStore store, Func<Neo4jOptions, Neo4jOptions>? change = null)
    {
        var options = store.Options with { BulkFacts = 50, BatchSize = 101 };
        return Neo4jJournals.OpenAsync(change?.Invoke(options) ?? options, TimeProvider.System, CancellationToken.None);
    }

    /// <summary>Imports until so many facts are there, and goes away.</summary>
    private static async Task BreakOffAsync(Neo4jStore store, ChangeSet change, long after, TimeSpan? patience = null)
    {
        await using var journal = await OpenAsync(
            store, options => options with { ImportPatience = patience ?? options.ImportPatience });
        using var gone = new CancellationTokenSource();
        var counted = new Counted(done =>
        {
            if (done >= after)
            {
                gone.Cancel();
            }
        });
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            async () => await journal.CommitAsync(change with { Progress = counted }, gone.Token));
    }

    private static async Task<long> CountAsync(Neo4jStore store, string statement)
    {
        JsonElement body = await store.Server.RunAsync(statement);
        return body.GetProperty("data").GetProperty("values")[0][0].GetInt64();
    }

    /// <summary>Everything once, nothing else, no trace of the import but its parts.</summary>
    private static async Task AssertHoldsAsync(Neo4jStore store, IJournal journal, ChangeSet change)
    {
        Assert.Equal(change.Facts.OfType<NodeFact>().Count(), await CountAsync(store, "MATCH (n:Entity) RETURN count(n)"));
        Assert.Equal(change.Facts.OfType<RelationshipFact>().Count(), await CountAsync(store, "MATCH ()-[r]->() RETURN count(r)"));
        Assert.Equal(
            0, await CountAsync(store, "MATCH (n) WHERE n:Lane OR n.importing IS NOT NULL OR n.clearing IS NOT NULL RETURN count(n)"));
        await using var elsewhere = new InMemoryJournal();
        await elsewhere.CommitAsync(change, CancellationToken.None);
        var image = await journal.LoadAsync(CancellationToken.None);
        var expected = await elsewhere.LoadAsync(CancellationToken.None);
        Assert.Equal(expected.Nodes.OrderBy(node => node.Id), image.Nodes.OrderBy(node => node.Id));
        Assert.Equal(expected.Relationships.OrderBy(r => r.Id), image.Relationships.OrderBy(r => r.Id));
        var commit = await journal.ReadCommitAsync(new Revision(1), CancellationToken.None);
        Assert.Equal(change.Facts.OrderBy(fact => fact is RelationshipFact), commit!.Facts);
    }
}
