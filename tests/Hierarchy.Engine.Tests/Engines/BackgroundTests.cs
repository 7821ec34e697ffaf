using Hierarchy.Specification;
using Xunit;

namespace Hierarchy.Engine.Tests;

/// <summary>What the engine does in the background, when something is in its way.</summary>
public sealed class BackgroundTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task Why_the_journal_cannot_be_followed_is_told_once_for_each_reason()
    {
        await using var bench = await EngineBench.StartAsync();
        bench.Hindered.FeedFailure = new ImpossibleFactException("First.");
        await bench.Journal.CommitAsync(Changes.Create(Revision.Zero, "D", 1), None);
        await UntilFailuresAsync(bench, 1);
        bench.Hindered.FeedFailure = new ImpossibleFactException("Second.");
        await UntilFailuresAsync(bench, 2);
        for (var retry = 0; retry < 5; retry++)
        {
            bench.Hindered.FeedFailure = new ImpossibleFactException("Second.");
            await Patience.UntilAsync(() =>
            {
                bench.Time.Advance(TimeSpan.FromSeconds(1));
                return ReferenceEquals(bench.Hindered.FeedFailure, bench.Engine.State.Failure);
            });
        }

        Assert.Equal(["First.", "Second."], bench.Failures.Select(failure => failure.Message));
        bench.Hindered.FeedFailure = null;
        await Patience.UntilAsync(() =>
        {
            bench.Time.Advance(TimeSpan.FromSeconds(1));
            return bench.Engine.State is { Failure: null, Revision.Number: 1 };
        });
        bench.Hindered.FeedFailure = new ImpossibleFactException("Second.");
        await bench.Journal.CommitAsync(Changes.Create(new Revision(1), "E", 2), None);
        await UntilFailuresAsync(bench, 3);
    }

    [Fact]
    public async Task A_page_that_does_not_fit_what_is_in_memory_is_told_and_the_graph_is_loaded_anew()
    {
        await using var bench = await EngineBench.StartAsync();
        await bench.CreateAsync("D");
        bench.Hindered.Spoil = Changes.Spoiled;
        Assert.Equal(new Revision(2), (await bench.CreateAsync("E")).Revision);
        Assert.Null((await bench.ChangeAsync()).ChangedIds);
        Assert.IsType<ImpossibleFactException>(Assert.Single(bench.Failures));
        Assert.Null(bench.Engine.State.Failure);

        bench.Hindered.Spoil = page => page;
        await bench.CreateAsync("F");
        Assert.Equal([Changes.Id("F")], (await bench.ChangeAsync()).ChangedIds!);
        var session = await bench.Engine.OpenAsync(ReadOptions.Latest, None);
        Assert.All(await session.FindByKeyAsync(NodeType.OrgUnit, new[] { "D", "E", "F" }, None), found => Assert.False(found.IsNone));
    }

    [Fact]
    public async Task A_checkpoint_that_fails_is_told_and_offered_again_soon()
    {
        await using var bench = await EngineBench.StartAsync();
        var failure = new StoreUnavailableException("The disk is full.", mayRetry: true);
        bench.Hindered.CheckpointFailure = failure;
        for (var i = 0; i < 3; i++)
        {
            await bench.CreateAsync($"U{i}");
        }

        await UntilFailuresAsync(bench, 1);
        Assert.Same(failure, bench.Failures[0]);
        Assert.Null(bench.Engine.State.Failure);
        await bench.CreateAsync("V");
        Assert.Equal(1, bench.Hindered.CheckpointsOffered);

        bench.Hindered.CheckpointFailure = null;
        await Patience.UntilAsync(() =>
        {
            // Followers look at the feed again, without a commit.
            bench.Time.Advance(TimeSpan.FromSeconds(1));
            bench.Journal.Failure = null;
            return bench.Journal.Checkpoint is not null;
        });
        Assert.Equal(2, bench.Hindered.CheckpointsOffered);
        Assert.Single(bench.Failures);
    }

    /// <summary>A publication stands for all the work that one can be: the observer holds the publishing thread where it is.</summary>
    [Fact]
    public async Task How_it_is_doing_is_told_while_a_commit_is_being_published()
    {
        await using var bench = await EngineBench.StartAsync();
        using var goOn = new ManualResetEventSlim();
        var publishing = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var subscription = bench.Engine.Observe(_ =>
        {
            publishing.SetResult();
            goOn.Wait(Patience.Ceiling);
        });
        try
        {
            await bench.Journal.CommitAsync(Changes.Create(Revision.Zero, "D", 1), None);
            await publishing.Task;
            // On a thread of its own: the observer may hold the only one of the pool.
            var state = await Task.Factory
                .StartNew(() => bench.Engine.State, None, TaskCreationOptions.LongRunning, TaskScheduler.Default)
                .WaitAsync(Patience.Ceiling / 3);
            Assert.Equal(new Revision(1), state.Revision);
        }
        finally
        {
            goOn.Set();
        }
    }

    [Fact]
    public async Task The_day_turns_even_when_midnight_comes_while_the_engine_starts()
    {
        await using var bench = await EngineBench.StartAsync(firstTimerIsEarly: true);
        bench.Time.Advance(TimeSpan.FromHours(24));
        Assert.Equal(new DateOnly(2025, 6, 2), bench.Engine.State.Day);
    }

    [Fact]
    public async Task A_day_that_could_not_be_turned_is_told_and_turned_soon()
    {
        await using var bench = await EngineBench.StartAsync();
        bench.Time.Advance(TimeSpan.FromMinutes(51));
        bench.Time.Failure = new InvalidOperationException("No time.");
        bench.Time.Advance(TimeSpan.FromMinutes(9) + TimeSpan.FromSeconds(1));
        Assert.Equal("No time.", Assert.Single(bench.Failures).Message);
        bench.Time.Advance(TimeSpan.FromMinutes(11));
        Assert.Equal(new DateOnly(2025, 6, 2), bench.Engine.State.Day);
    }

    [Fact]
    public async Task Without_news_the_engine_asks_now_and_then_and_its_answers_say_how_old_they_are_while_nobody_answers()
    {
        await using var bench = await EngineBench.StartAsync(askAgain: TimeSpan.FromSeconds(5));
        Assert.Null((await bench.Engine.OpenAsync(ReadOptions.Latest, None)).Age);
        bench.Hindered.FeedFailure = new StoreUnavailableException("Away.", mayRetry: true);
        await Patience.UntilAsync(() =>
        {
            bench.Time.Advance(TimeSpan.FromSeconds(1));
            return bench.Engine.State.Failure is not null;
        });

        var answered = bench.Engine.State.CheckedAt!.Value;
        var age = (await bench.Engine.OpenAsync(ReadOptions.Latest, None)).Age;
        bench.Time.Advance(TimeSpan.FromSeconds(7));
        var later = (await bench.Engine.OpenAsync(ReadOptions.Latest, None)).Age;

        Assert.Equal((bench.Time.GetUtcNow() - answered, TimeSpan.FromSeconds(7)), (later, later - age));
        bench.Hindered.FeedFailure = null;
        await Patience.UntilAsync(() =>
        {
            bench.Time.Advance(TimeSpan.FromSeconds(1));
            return bench.Engine.State.Failure is null;
        });
        Assert.Null((await bench.Engine.OpenAsync(ReadOptions.Latest, None)).Age);
    }

    [Fact]
    public async Task A_journal_that_is_frozen_is_known_by_its_silence()
    {
        await using var bench = await EngineBench.StartAsync(askAgain: TimeSpan.FromSeconds(5));
        bench.Hindered.HoldFeed();
        await Patience.UntilAsync(() =>
        {
            bench.Time.Advance(TimeSpan.FromSeconds(1));
            return bench.Engine.State.Age > TimeSpan.FromSeconds(10);
        });

        Assert.Null(bench.Engine.State.Failure);
        Assert.NotNull((await bench.Engine.OpenAsync(ReadOptions.Latest, None)).Age);
        bench.Hindered.ReleaseFeed();
        await Patience.UntilAsync(() => bench.Engine.State.Age is null);
    }

    private static Task UntilFailuresAsync(EngineBench bench, int count)
        => Patience.UntilAsync(() =>
        {
            bench.Time.Advance(bench.Failures.Count == 0 ? TimeSpan.Zero : TimeSpan.FromMilliseconds(100));
            return bench.Failures.Count >= count;
        });
}
