using Xunit;

namespace Hierarchy.Specification;

/// <summary>Two handles on one store.</summary>
public abstract partial class JournalSpecification
{
    /// <summary>How long is waited for what another handle committed before the test fails.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [SkippableFact]
    public async Task A_store_that_is_not_shared_refuses_a_second_handle_and_the_first_goes_on()
    {
        Skip.If(Journal.Features.Shared, "Several processes may write to it at a time.");
        Skip.IfNot(Journal.Features.Durable, Journal.Features.Reason);
        var (town, founded) = await FoundAsync();
        var refusal = await Assert.ThrowsAsync<StoreRefusedException>(OpenSecondAsync);
        Assert.Equal("STORE_IN_USE", refusal.Code);
        await CommitAsync(new ChangeSetBuilder(founded).Create(town.Person("zhao")).Build());
        await AssertWholeAsync();
    }

    [SkippableFact]
    public async Task What_one_handle_commits_the_other_is_told()
    {
        Skip.IfNot(Journal.Features.Shared, Journal.Features.Reason);
        var (town, founded) = await FoundAsync();
        using var patience = new CancellationTokenSource(Patience);
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
