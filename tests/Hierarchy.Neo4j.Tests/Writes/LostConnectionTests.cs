using Hierarchy.Specification;
using Xunit;

namespace Hierarchy.Neo4j.Tests;

/// <summary>A connection that breaks in mid-commit: what became of it is found out by its mutation id, never guessed.</summary>
[Collection(Neo4jCollection.Name)]
public sealed class LostConnectionTests
{
    private readonly SampleTown _town = new("town");

    [SkippableTheory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Cut_before_the_server_heard_of_it_it_is_committed_by_the_next_attempt(int cuts)
    {
        var store = await Neo4jStore.CreateAsync();
        await using var proxy = new CuttingProxy(store.Options);
        await using var journal = await OpenAsync(proxy);
        var before = proxy.Commits;
        proxy.CutBeforeServer(cuts);
        var receipt = await journal.CommitAsync(_town.Founding(Revision.Zero), CancellationToken.None);
        Assert.Equal(new CommitReceipt(new Revision(1), Replayed: false), receipt);
        Assert.Equal(cuts + 1, proxy.Commits - before);
        await AssertOnceAsync(journal);
    }

    [SkippableTheory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Cut_after_the_server_committed_it_is_found_and_not_committed_twice(int cuts)
    {
        var store = await Neo4jStore.CreateAsync();
        await using var proxy = new CuttingProxy(store.Options);
        await using var journal = await OpenAsync(proxy);
        proxy.CutAfterServer(cuts);
        var receipt = await journal.CommitAsync(_town.Founding(Revision.Zero), CancellationToken.None);
        Assert.Equal(new Revision(1), receipt.Revision);
        await AssertOnceAsync(journal);
    }

    [SkippableFact]
    public async Task A_refusal_that_got_lost_is_the_same_refusal_the_next_time()
    {
        var store = await Neo4jStore.CreateAsync();
        await using var proxy = new CuttingProxy(store.Options);
        await using var journal = await OpenAsync(proxy);
        await journal.CommitAsync(_town.Founding(Revision.Zero), CancellationToken.None);
        proxy.CutAfterServer(1);
        var copy = _town.Person("copy") with { Key = _town.Li.Key };
        var clash = await Assert.ThrowsAsync<ClaimClashException>(
            async () => await journal.CommitAsync(new ChangeSetBuilder(new Revision(1)).Create(copy).Build(), CancellationToken.None));
        Assert.Equal(_town.Li.Id, Assert.Single(clash.Clashes).Holder);
    }

    [SkippableFact]
    public async Task Who_gives_up_after_it_was_sent_leaves_it_committed_once_and_the_answer_is_there_for_the_next_who_asks()
    {
        var store = await Neo4jStore.CreateAsync();
        await using var proxy = new CuttingProxy(store.Options);
        await using var journal = await OpenAsync(proxy);
        using var gaveUp = new CancellationTokenSource();
        proxy.CutAfterServer(1);
        var before = proxy.Commits;
        var commit = journal.CommitAsync(_town.Founding(Revision.Zero), gaveUp.Token).AsTask();
        while (proxy.Commits == before)
        {
            await Task.Yield();
        }

        await gaveUp.CancelAsync();
        Assert.Equal(new Revision(1), (await commit).Revision);
        Assert.Equal(new Revision(1), await journal.FindAsync(_town.Founding(Revision.Zero).Mutation, CancellationToken.None));
        await AssertOnceAsync(journal);
    }

    private static Task<IJournal> OpenAsync(CuttingProxy proxy)
        => Neo4jJournals.OpenAsync(proxy.Options, TimeProvider.System, CancellationToken.None);

    private static async Task AssertOnceAsync(IJournal journal)
    {
        Assert.Single((await journal.FeedAsync(Revision.Zero, 10, CancellationToken.None)).Commits);
        var image = await journal.LoadAsync(CancellationToken.None);
        Assert.Equal((new Revision(1), 10, 6), (image.Revision, image.Nodes.Count, image.Relationships.Count));
    }
}
