using Hierarchy.Specification;
using Hierarchy.Specification.Graphs;
using Xunit;

namespace Hierarchy.Engine.Tests;

public sealed class GraphEngineTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task A_commit_is_readable_when_its_caller_hears_of_it()
    {
        await using var bench = await EngineBench.StartAsync();
        var receipt = await bench.Engine.CommitAsync(
            (session, _) => new(Changes.Create(session.Revision, "D", 1)), replan: true, readableWithin: Timeout.InfiniteTimeSpan, None);
        var session = await bench.Engine.OpenAsync(ReadOptions.Latest, None);
        Assert.Equal(new CommitReceipt(new Revision(1), Replayed: false), receipt);
        Assert.False((await session.FindByKeyAsync(NodeType.OrgUnit, new[] { "D" }, None))[0].IsNone);
        Assert.Equal([Changes.Id("D")], (await bench.ChangeAsync()).ChangedIds!);
    }

    [Fact]
    public async Task A_planner_that_gives_nothing_commits_nothing()
    {
        await using var bench = await EngineBench.StartAsync();
        Assert.Null(await bench.Engine.CommitAsync((_, _) => new((ChangeSet?)null), replan: true, readableWithin: Timeout.InfiniteTimeSpan, None));
    }

    [Fact]
    public async Task The_day_turns_at_midnight_in_the_time_zone_without_a_commit()
    {
        await using var bench = await EngineBench.StartAsync();
        var sketch = new GraphSketch().Unit("D", with: unit => unit with { OpenedOn = new DateOnly(2025, 6, 2) });
        var revision = bench.Journal.Import(sketch.Nodes, sketch.Relationships, new DateOnly(2025, 6, 1));
        await bench.Engine.WaitForAsync(revision, TimeSpan.FromMinutes(1), None);
        Assert.Equal(new DateOnly(2025, 6, 1), bench.Engine.State.Day);
        Assert.True((await FindAsync(bench.Engine, "D")).IsNone);

        bench.Time.Advance(TimeSpan.FromHours(1) + TimeSpan.FromSeconds(1));

        Assert.Equal(new DateOnly(2025, 6, 2), bench.Engine.State.Day);
        Assert.Equal(revision, bench.Engine.State.Revision);
        Assert.False((await FindAsync(bench.Engine, "D")).IsNone);
        Assert.Empty((await bench.ChangeAsync()).ChangedIds!);
        bench.Time.Advance(TimeSpan.FromHours(24));
        Assert.Equal(new DateOnly(2025, 6, 3), bench.Engine.State.Day);
    }

    [Fact]
    public async Task An_import_is_loaded_anew_and_anything_may_have_changed()
    {
        await using var bench = await EngineBench.StartAsync();
        var sketch = new GraphSketch().Unit("D").Unit("S", "D");
        var revision = bench.Journal.Import(sketch.Nodes, sketch.Relationships, new DateOnly(2025, 6, 1));
        await bench.Engine.WaitForAsync(revision, TimeSpan.FromMinutes(1), None);
        Assert.False((await FindAsync(bench.Engine, "S")).IsNone);
        Assert.Null((await bench.ChangeAsync()).ChangedIds);
    }

    [Fact]
    public async Task A_follower_that_fell_behind_what_is_retained_loads_anew()
    {
        await using var bench = await EngineBench.StartAsync();
        bench.Journal.Failure = new StoreUnavailableException("Away.", mayRetry: true);
        await Patience.UntilAsync(() => bench.Engine.State.Failure is not null);
        bench.Journal.Failure = null;
        for (var i = 0; i < 80; i++)
        {
            await bench.Journal.CommitAsync(Changes.Create(new Revision(i), $"U{i}", i), None);
        }

        bench.Time.Advance(TimeSpan.FromSeconds(1));
        await Patience.UntilAsync(() => bench.Engine.State.Revision == new Revision(80));
        Assert.False((await FindAsync(bench.Engine, "U79")).IsNone);
        Assert.Null(bench.Engine.State.Failure);
    }

    [Fact]
    public async Task Reads_go_on_while_the_journal_is_away_and_the_state_says_so()
    {
        await using var bench = await EngineBench.StartAsync();
        await bench.Engine.CommitAsync(
            (session, _) => new(Changes.Create(session.Revision, "D", 1)), replan: true, readableWithin: Timeout.InfiniteTimeSpan, None);
        var failure = new StoreUnavailableException("Away.", mayRetry: true);
        bench.Journal.Failure = failure;
        await Patience.UntilAsync(() => bench.Engine.State.Failure is not null);

        Assert.Same(failure, bench.Engine.State.Failure);
        Assert.Equal(bench.Time.GetUtcNow(), bench.Engine.State.CheckedAt);
        Assert.False((await FindAsync(bench.Engine, "D")).IsNone);
        bench.Journal.Failure = null;
        await bench.Journal.CommitAsync(Changes.Create(new Revision(1), "E", 2), None);
        await Patience.UntilAsync(() =>
        {
            bench.Time.Advance(TimeSpan.FromSeconds(1));
            return bench.Engine.State.Revision == new Revision(2);
        });
        Assert.Null(bench.Engine.State.Failure);
    }

    [Fact]
    public async Task Nothing_is_read_before_the_engine_is_started()
    {
        await using var bench = await EngineBench.StartAsync();
        await using var engine = new GraphEngine(bench.Journal, bench.Time, EngineBench.TimeZone);
        await Assert.ThrowsAsync<StoreUnavailableException>(async () => await engine.OpenAsync(ReadOptions.Latest, None));
        Assert.Null(engine.State.CheckedAt);
        bench.Journal.Failure = new StoreUnavailableException("Away.", mayRetry: true);
        await Assert.ThrowsAsync<StoreUnavailableException>(async () => await engine.StartAsync(None));
        bench.Journal.Failure = null;
        await engine.StartAsync(None);
        Assert.NotNull(engine.State.CheckedAt);
    }

    [Fact]
    public async Task A_conflict_is_planned_anew_on_the_newer_revision()
    {
        await using var bench = await EngineBench.StartAsync();
        await bench.Engine.CommitAsync(
            (session, _) => new(Changes.Create(session.Revision, "D", 1)), replan: true, readableWithin: Timeout.InfiniteTimeSpan, None);
        var plans = 0;
        var receipt = await bench.Engine.CommitAsync(
            async (session, token) =>
            {
                plans++;
                if (plans < 3)
                {
                    var other = await Changes.RenameAsync(session, "D", $"other {plans}");
                    await bench.Journal.CommitAsync(other with { Relied = [] }, token);
                }

                return await Changes.RenameAsync(session, "D", "mine");
            },
            replan: true,
            readableWithin: Timeout.InfiniteTimeSpan,
            None);

        Assert.Equal(3, plans);
        Assert.Equal(new Revision(4), receipt!.Value.Revision);
    }

    [Fact]
    public async Task A_conflict_is_told_when_it_is_not_to_be_planned_anew_or_was_three_times()
    {
        await using var bench = await EngineBench.StartAsync();
        await bench.Engine.CommitAsync(
            (session, _) => new(Changes.Create(session.Revision, "D", 1)), replan: true, readableWithin: Timeout.InfiniteTimeSpan, None);
        foreach (var (replan, expected) in new[] { (false, 1), (true, 3) })
        {
            var plans = 0;
            await Assert.ThrowsAsync<CommitConflictException>(async () => await bench.Engine.CommitAsync(
                async (session, token) =>
                {
                    plans++;
                    var other = await Changes.RenameAsync(session, "D", $"other {replan} {plans}");
                    await bench.Journal.CommitAsync(other with { Relied = [] }, token);
                    return await Changes.RenameAsync(session, "D", $"mine {replan}");
                },
                replan,
                readableWithin: Timeout.InfiniteTimeSpan,
                None));
            Assert.Equal(expected, plans);
        }
    }

    [Fact]
    public async Task A_checkpoint_is_offered_after_some_commits()
    {
        await using var bench = await EngineBench.StartAsync();
        for (var i = 0; i < 4; i++)
        {
            await bench.Engine.CommitAsync(
                (session, _) => new(Changes.Create(session.Revision, $"U{i}", i)), replan: true, readableWithin: Timeout.InfiniteTimeSpan, None);
        }

        await Patience.UntilAsync(() => bench.Journal.Checkpoint is not null);
        Assert.InRange(bench.Journal.Checkpoint!.Revision.Number, 3, 4);
        Assert.Equal(bench.Journal.Checkpoint.Revision.Number, bench.Journal.Checkpoint.Nodes.Count);
    }

    [Fact]
    public async Task Many_wait_for_their_revisions_and_each_hears_of_its_own()
    {
        await using var bench = await EngineBench.StartAsync();
        var waiting = Enumerable.Range(1, 5)
            .Select(revision => bench.Engine.WaitForAsync(new Revision(revision), TimeSpan.FromMinutes(1), None).AsTask())
            .ToArray();
        var tooFar = bench.Engine.WaitForAsync(new Revision(long.MaxValue), TimeSpan.FromMinutes(1), None).AsTask();
        for (var i = 0; i < 5; i++)
        {
            Assert.False(waiting[i].IsCompleted);
            await bench.Engine.CommitAsync(
                (session, _) => new(Changes.Create(session.Revision, $"U{i}", i)), replan: true, readableWithin: Timeout.InfiniteTimeSpan, None);
            await waiting[i];
        }

        bench.Time.Advance(TimeSpan.FromMinutes(2));
        var refusal = await Assert.ThrowsAsync<RevisionNotReachedException>(() => tooFar);
        Assert.Equal(new Revision(5), refusal.Reached);
    }

    [Fact]
    public async Task An_observer_that_throws_or_left_disturbs_nobody()
    {
        await using var bench = await EngineBench.StartAsync();
        using (bench.Engine.Observe(_ => throw new InvalidOperationException("Mine.")))
        {
            await bench.Engine.CommitAsync(
                (session, _) => new(Changes.Create(session.Revision, "D", 1)), replan: true, readableWithin: Timeout.InfiniteTimeSpan, None);
        }

        var heard = 0;
        bench.Engine.Observe(_ => heard++).Dispose();
        await bench.Engine.CommitAsync(
            (session, _) => new(Changes.Create(session.Revision, "E", 2)), replan: true, readableWithin: Timeout.InfiniteTimeSpan, None);
        Assert.Equal(0, heard);
        Assert.Equal(new Revision(2), (await bench.ChangeAsync()).Revision);
    }

    private static async Task<NodeRef> FindAsync(GraphEngine engine, string code)
    {
        var session = await engine.OpenAsync(ReadOptions.Latest, None);
        return (await session.FindByKeyAsync(NodeType.OrgUnit, new[] { code }, None))[0];
    }
}
