using Xunit;

namespace Hierarchy.Engine.Tests;

/// <summary>An engine that gets to a revision late: what its callers hear.</summary>
public sealed class LateEngineTests
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly TimeSpan Long = TimeSpan.FromHours(5);

    [Fact]
    public async Task Who_waits_for_as_long_as_it_takes_is_not_sent_away()
    {
        await using var bench = await EngineBench.StartAsync();
        bench.Hindered.HoldFeed();
        await bench.Journal.CommitAsync(Changes.Create(Revision.Zero, "D", 1), None);
        var waiting = bench.Engine.WaitForAsync(new Revision(1), Timeout.InfiniteTimeSpan, None).AsTask();
        bench.Time.Advance(Long);
        Assert.False(waiting.IsCompleted);

        bench.Hindered.ReleaseFeed();
        await waiting;
        Assert.Equal(new Revision(1), bench.Engine.State.Revision);
    }

    [Fact]
    public async Task Who_waits_for_as_long_as_it_takes_can_give_up()
    {
        await using var bench = await EngineBench.StartAsync();
        using var giveUp = new CancellationTokenSource();
        var waiting = bench.Engine.WaitForAsync(new Revision(1), Timeout.InfiniteTimeSpan, giveUp.Token).AsTask();
        await giveUp.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }

    [Fact]
    public async Task A_commit_waits_for_as_long_as_its_caller_says_until_it_can_be_read()
    {
        await using var bench = await EngineBench.StartAsync();
        bench.Hindered.HoldFeed();
        var committing = bench.Engine.CommitAsync(
            (session, _) => new(Changes.Create(session.Revision, "D", 1)), replan: true, Timeout.InfiniteTimeSpan, None).AsTask();
        bench.Time.Advance(Long);
        Assert.False(committing.IsCompleted);

        bench.Hindered.ReleaseFeed();
        Assert.Equal(new CommitReceipt(new Revision(1), Replayed: false), await committing);
        Assert.Equal(new Revision(1), bench.Engine.State.Revision);
    }

    [Fact]
    public async Task A_commit_that_cannot_be_read_in_time_is_told_with_its_revision()
    {
        await using var bench = await EngineBench.StartAsync();
        bench.Hindered.HoldFeed();
        var committing = bench.Engine.CommitAsync(
            (session, _) => new(Changes.Create(session.Revision, "D", 1)), replan: true, TimeSpan.FromSeconds(5), None).AsTask();
        bench.Time.Advance(Long);
        var late = await Assert.ThrowsAsync<RevisionNotReachedException>(() => committing);
        Assert.Equal((new Revision(1), Revision.Zero), (late.Asked, late.Reached));
    }

    [Fact]
    public async Task Who_does_not_wait_hears_of_the_commit_before_it_can_be_read()
    {
        await using var bench = await EngineBench.StartAsync();
        bench.Hindered.HoldFeed();
        var receipt = await bench.Engine.CommitAsync(
            (session, _) => new(Changes.Create(session.Revision, "D", 1)), replan: true, readableWithin: null, None);
        Assert.Equal(new CommitReceipt(new Revision(1), Replayed: false), receipt);
        Assert.Equal(Revision.Zero, bench.Engine.State.Revision);
        bench.Hindered.ReleaseFeed();
    }

    /// <summary>Nothing is committed then, so it must not sound as if something were.</summary>
    [Fact]
    public async Task A_conflict_with_what_does_not_arrive_in_time_stays_a_conflict()
    {
        await using var bench = await EngineBench.StartAsync();
        await bench.CreateAsync("D");
        bench.Hindered.HoldFeed();
        var committing = bench.Engine.CommitAsync(
            async (session, token) =>
            {
                var other = await Changes.RenameAsync(session, "D", "other");
                await bench.Journal.CommitAsync(other with { Relied = [] }, token);
                return await Changes.RenameAsync(session, "D", "mine");
            },
            replan: true,
            Timeout.InfiniteTimeSpan,
            None).AsTask();
        bench.Time.Advance(Long);

        await Assert.ThrowsAsync<CommitConflictException>(() => committing);
        Assert.Null(await bench.Journal.FindAsync(new MutationId("rename mine"), None));
    }

    /// <summary>What a read waits is for who runs the server to say; a plan that met a conflict is none.</summary>
    [Fact]
    public async Task A_conflict_is_planned_anew_also_where_reads_do_not_wait()
    {
        await using var bench = await EngineBench.StartAsync(revisionTimeout: TimeSpan.Zero);
        await bench.CreateAsync("D");
        bench.Hindered.HoldFeed();
        var plans = 0;
        var committing = bench.Engine.CommitAsync(
            async (session, token) =>
            {
                plans++;
                if (plans == 1)
                {
                    var other = await Changes.RenameAsync(session, "D", "other");
                    await bench.Journal.CommitAsync(other with { Relied = [] }, token);
                }

                return await Changes.RenameAsync(session, "D", "mine");
            },
            replan: true,
            Timeout.InfiniteTimeSpan,
            None).AsTask();
        Assert.False(committing.IsCompleted);

        bench.Hindered.ReleaseFeed();
        Assert.Equal(new CommitReceipt(new Revision(3), Replayed: false), await committing);
        Assert.Equal(2, plans);
    }
}
