using Xunit;

namespace Hierarchy.Specification;

/// <summary>Two handles on one store.</summary>
public abstract partial class JournalSpecification
{
    [SkippableFact]
    public void What_is_not_offered_has_its_reason()
    {
        var features = Journal.Features;
        Assert.Equal(features is { Durable: true, Checkpoints: true, Shared: true }, features.Reason is null);
    }

    [SkippableFact]
    public Task A_second_handle_is_told_what_the_first_commits_or_refused_or_of_a_store_in_memory_another_store() => Journal.Features switch
    {
        { Shared: true } => AssertToldAsync(),
        { Durable: true } => AssertRefusedAsync(),
        _ => AssertApartAsync(),
    };

    private async Task AssertToldAsync()
    {
        var (town, founded) = await FoundAsync();
        using var patience = new CancellationTokenSource(Patience.Ceiling);
        Assert.Equal(founded, (await NextAsync(Other, Revision.Zero, patience.Token)).Revision);

        var change = new ChangeSetBuilder(founded, "by the other").Create(town.Person("zhao")).Build("moved in");
        var committed = await CommitAsync(Other, change);
        var told = await NextAsync(Journal, founded, patience.Token);
        Assert.Equal(change.Facts, told.Facts);
        Assert.Equal((committed, change.Mutation, change.Reason), (told.Revision, told.Mutation, told.Reason));
        Assert.Equal(committed, await Journal.FindAsync(change.Mutation, CancellationToken.None));
        Assert.Equal(new CommitReceipt(committed, Replayed: true), await Journal.CommitAsync(change, CancellationToken.None));
        await AssertWholeAsync();
    }

    /// <summary>And the first goes on.</summary>
    private async Task AssertRefusedAsync()
    {
        var (town, founded) = await FoundAsync();
        var refusal = await Assert.ThrowsAsync<StoreRefusedException>(OpenSecondAsync);
        Assert.Equal("STORE_IN_USE", refusal.Code);
        await CommitAsync(new ChangeSetBuilder(founded).Create(town.Person("zhao")).Build());
        await AssertWholeAsync();
    }

    /// <summary>Neither hears of the other.</summary>
    private async Task AssertApartAsync()
    {
        var (town, founded) = await FoundAsync();
        await using var second = await OpenSecondAsync();
        Assert.Equal(Revision.Zero, (await second.LoadAsync(CancellationToken.None)).Revision);
        await CommitAsync(second, new SampleTown("another town").Founding(Revision.Zero));
        await CommitAsync(second, new ChangeSetBuilder(founded, "elsewhere").Create(town.Person("zhao")).Build());
        Assert.Equal(founded, await TipAsync());
        Assert.Null(await Journal.FindAsync(new MutationId("elsewhere"), CancellationToken.None));
        await AssertWholeAsync();
    }

    /// <summary>The first commit after a revision, waited for as a follower waits.</summary>
    private static async Task<Commit> NextAsync(IJournal follower, Revision since, CancellationToken cancellationToken)
    {
        while (true)
        {
            await follower.WaitAsync(since, cancellationToken);
            var page = await follower.FeedAsync(since, 1, cancellationToken);
            Assert.False(page.LoadAnew);
            if (page.Commits.Count > 0)
            {
                return page.Commits[0];
            }
        }
    }
}
