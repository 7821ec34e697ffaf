using Xunit;

namespace Hierarchy.Specification;

public abstract partial class JournalSpecification
{
    [SkippableFact]
    public async Task A_commit_is_read_by_its_revision_as_the_feed_tells_it()
    {
        await WriteHistoryAsync(Journal);
        foreach (var told in await ReadFeedAsync())
        {
            var read = await Journal.ReadCommitAsync(told.Revision, CancellationToken.None);
            Assert.Equal(told.Facts, read!.Facts);
            Assert.Equal(told.ShapedRoots, read.ShapedRoots);
            Assert.Equal(told, read with { Facts = told.Facts, ShapedRoots = told.ShapedRoots });
        }

        Assert.Null(await Journal.ReadCommitAsync(Revision.Zero, CancellationToken.None));
        Assert.Null(await Journal.ReadCommitAsync((await TipAsync()).Next, CancellationToken.None));
    }

    [SkippableFact]
    public async Task A_copy_out_of_it_has_the_same_history_and_the_same_graph()
    {
        await WriteHistoryAsync(Journal);
        await using var elsewhere = new InMemoryJournal();

        var revision = await JournalCopy.RunAsync(Journal, elsewhere, progress: null, CancellationToken.None);

        Assert.Equal(await TipAsync(), revision);
        Assert.Empty(await JournalComparison.CompareAsync(Journal, elsewhere, CancellationToken.None));
    }

    [SkippableFact]
    public async Task A_copy_into_it_has_the_same_history_and_the_same_graph_and_can_be_repeated()
    {
        await using var elsewhere = new InMemoryJournal();
        await WriteHistoryAsync(elsewhere);

        var revision = await JournalCopy.RunAsync(elsewhere, Journal, progress: null, CancellationToken.None);
        var again = await JournalCopy.RunAsync(elsewhere, Journal, progress: null, CancellationToken.None);

        Assert.Equal((revision, revision), (again, await TipAsync()));
        Assert.Empty(await JournalComparison.CompareAsync(elsewhere, Journal, CancellationToken.None));
        await AssertWholeAsync();
    }

    [SkippableFact]
    public async Task A_copy_that_was_broken_off_is_carried_on_where_it_ended()
    {
        await using var elsewhere = new InMemoryJournal();
        await WriteHistoryAsync(elsewhere);
        using var gaveUp = new CancellationTokenSource();
        var breaking = new Progress(step =>
        {
            if (step.Revision.Number == 2)
            {
                gaveUp.Cancel();
            }
        });
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => JournalCopy.RunAsync(elsewhere, Journal, breaking, gaveUp.Token));
        Assert.Equal(2, (await TipAsync()).Number);

        var told = new List<CopyProgress>();
        await JournalCopy.RunAsync(elsewhere, Journal, new Progress(told.Add), CancellationToken.None);

        Assert.Equal([1L, 2L, 3L], told.Select(step => step.Revision.Number));
        Assert.Equal([0L, 0L, 2L], told.Select(step => step.Facts));
        Assert.Empty(await JournalComparison.CompareAsync(elsewhere, Journal, CancellationToken.None));
    }

    [SkippableFact]
    public async Task A_copy_over_another_history_is_refused_and_changes_nothing()
    {
        await using var elsewhere = new InMemoryJournal();
        await WriteHistoryAsync(elsewhere);
        await FoundAsync("another town");
        var before = await Journal.LoadAsync(CancellationToken.None);

        var refusal = await Assert.ThrowsAsync<StoreRefusedException>(
            () => JournalCopy.RunAsync(elsewhere, Journal, progress: null, CancellationToken.None));

        Assert.Equal("HISTORY_DIFFERS", refusal.Code);
        Assert.Equal(before.Revision, await TipAsync());
        var findings = await JournalComparison.CompareAsync(elsewhere, Journal, CancellationToken.None);
        Assert.Equal(["GRAPH_DIFFERS", "HISTORY_DIFFERS"], findings.Select(finding => finding.Code).Distinct().Order());
    }

    /// <summary>Three commits: a town is founded, somebody is renamed, somebody moves in.</summary>
    private static async Task WriteHistoryAsync(IJournal journal)
    {
        var town = new SampleTown("copied town");
        var newcomer = town.Person("zhao");
        ChangeSet[] changes =
        [
            town.Founding(Revision.Zero),
            new ChangeSetBuilder(new Revision(1), "rename").Change(town.Li, town.Li with { Name = "李四" }).Build("typing error"),
            new ChangeSetBuilder(new Revision(2)).Create(newcomer)
                .Open(town.Relationship(RelationshipType.LivesIn, newcomer, town.Community)).Build(),
        ];
        foreach (var change in changes)
        {
            await journal.CommitAsync(change, CancellationToken.None);
        }
    }

    /// <summary>Tells at once, on the thread that copies.</summary>
    private sealed class Progress(Action<CopyProgress> tell) : IProgress<CopyProgress>
    {
        public void Report(CopyProgress value) => tell(value);
    }
}
