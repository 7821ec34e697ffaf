using Xunit;

namespace Hierarchy.Specification;

public abstract partial class JournalSpecification
{
    [SkippableFact]
    public async Task The_feed_tells_each_commit_whole_and_in_order()
    {
        var (town, founded) = await FoundAsync();
        var renamed = town.Li with { Name = "李\u0000\u2028\U00020000" };
        var change = new ChangeSetBuilder(founded, "rename\u0000").Change(town.Li, renamed).Build("typing error\u0000in the name");
        await CommitAsync(change);
        var feed = await ReadFeedAsync();
        Assert.Equal([1L, 2L], feed.Select(commit => commit.Revision.Number));
        Assert.Equal(town.Founding(Revision.Zero).Facts, feed[0].Facts);
        Assert.Equal(
            new { change.Mutation, change.At, change.Actor, change.Reason },
            new { feed[1].Mutation, feed[1].At, feed[1].Actor, feed[1].Reason });
        Assert.Equal(change.Facts, feed[1].Facts);
    }

    [SkippableFact]
    public async Task The_feed_answers_at_most_what_was_asked_for_and_nothing_at_the_tip()
    {
        var (town, founded) = await FoundAsync();
        for (var i = 0; i < 5; i++)
        {
            await CommitAsync(new ChangeSetBuilder(founded).Create(town.Person($"p{i}")).Build());
        }

        var page = await Journal.FeedAsync(new Revision(2), 3, CancellationToken.None);
        Assert.Equal([3L, 4L, 5L], page.Commits.Select(commit => commit.Revision.Number));
        Assert.Empty((await Journal.FeedAsync(new Revision(6), 3, CancellationToken.None)).Commits);
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(
            async () => await Journal.FeedAsync(Revision.Zero, 0, CancellationToken.None));
    }

    [SkippableFact]
    public async Task A_wait_ends_with_the_next_commit_and_at_once_when_it_is_there_already()
    {
        var (town, founded) = await FoundAsync();
        await Journal.WaitAsync(Revision.Zero, CancellationToken.None);
        var wait = Journal.WaitAsync(founded, CancellationToken.None).AsTask();
        Assert.False(wait.IsCompleted);
        await CommitAsync(new ChangeSetBuilder(founded).Create(town.Person("zhao")).Build());
        await wait.WaitAsync(Patience.Ceiling);
    }

    [SkippableFact]
    public async Task A_wait_can_be_given_up()
    {
        using var gaveUp = new CancellationTokenSource();
        var wait = Journal.WaitAsync(Revision.Zero, gaveUp.Token).AsTask();
        await gaveUp.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => wait);
    }

    [SkippableFact]
    public async Task History_tells_the_commits_that_concern_a_node_and_only_their_facts_about_it()
    {
        var (town, founded) = await FoundAsync();
        var lives = town.Relationship(RelationshipType.LivesIn, town.Li, town.Community);
        var opened = await CommitAsync(
            new ChangeSetBuilder(founded).Open(lives).Change(town.Wang, town.Wang with { Name = "王" }).Build("moved in"));
        await CommitAsync(new ChangeSetBuilder(opened).Change(town.Bank, town.Bank with { Name = town.Li.Id.ToString() }).Build());
        var history = await Journal.HistoryAsync(town.Li.Id, CancellationToken.None);
        Assert.Equal([founded, opened], history.Select(commit => commit.Revision));
        Assert.Equal([new NodeFact(null, town.Li)], history[0].Facts);
        Assert.Equal([new RelationshipFact(null, lives)], history[1].Facts);
        Assert.Equal("moved in", history[1].Reason);
        Assert.Equal(2, (await Journal.HistoryAsync(town.Community.Id, CancellationToken.None)).Count);
        Assert.Empty(await Journal.HistoryAsync(NodeId.Of(NodeType.Person, "nobody"), CancellationToken.None));
    }

    [SkippableFact]
    public async Task A_root_whose_shape_alone_was_written_has_no_history_of_it()
    {
        var (town, founded) = await FoundAsync();
        await CommitAsync(new ChangeSetBuilder(founded).Create(town.Unit("new", OrgUnitKind.CommunityOrg)).Shape(town.Root).Build());
        Assert.Equal(founded, Assert.Single(await Journal.HistoryAsync(town.Root.Id, CancellationToken.None)).Revision);
    }

    [SkippableFact]
    public async Task Everything_is_there_after_a_restart_or_nothing_in_a_store_that_is_not_durable()
    {
        var (town, founded) = await FoundAsync();
        await CommitAsync(new ChangeSetBuilder(founded).End(town.Secretary).Build());
        var before = Journal.Features.Durable
            ? await Journal.LoadAsync(CancellationToken.None)
            : GraphImage.Empty;
        await ReopenAsync();
        var after = await Journal.LoadAsync(CancellationToken.None);
        Assert.Equal(before.Revision, after.Revision);
        Assert.Equal(before.Nodes.OrderBy(node => node.Id), after.Nodes.OrderBy(node => node.Id));
        Assert.Equal(before.Relationships.OrderBy(r => r.Id), after.Relationships.OrderBy(r => r.Id));
        await AssertWholeAsync();
    }

    [SkippableFact]
    public async Task A_load_after_a_checkpoint_gives_the_same_graph_with_what_came_later()
    {
        var (town, founded) = await FoundAsync();
        await Journal.SaveCheckpointAsync(await Journal.LoadAsync(CancellationToken.None), CancellationToken.None);
        await AssertWholeAsync();
        var renamed = await CommitAsync(
            new ChangeSetBuilder(founded).Change(town.Li, town.Li with { Name = "李" }).End(town.Serves).Build());
        await AssertWholeAsync();
        await Journal.SaveCheckpointAsync(await Journal.LoadAsync(CancellationToken.None), CancellationToken.None);
        await CommitAsync(new ChangeSetBuilder(renamed).Create(town.Person("zhao")).Build());
        await AssertWholeAsync();
    }

    [SkippableFact]
    public async Task Many_writers_at_once_make_one_gapless_log()
    {
        var (town, founded) = await FoundAsync();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(writer => Task.Run(async () =>
        {
            for (var i = 0; i < 25; i++)
            {
                await CommitAsync(HandleOf(writer), new ChangeSetBuilder(founded).Create(town.Person($"{writer}.{i}")).Build());
            }
        })));
        Assert.Equal(new Revision(201), await TipAsync());
        await AssertWholeAsync();
    }
}
