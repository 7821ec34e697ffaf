using Hierarchy.Specification;
using Xunit;

namespace Hierarchy.Engine.Tests;

/// <summary>
/// A graph that has to be loaded anew and cannot be: each try reads all of it beside those who read, so it is made ever more rarely.
/// </summary>
public sealed class LoadRetryTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task A_page_that_does_not_fit_and_a_load_that_fails_are_told_once_each_and_tried_ever_more_rarely()
    {
        await using var bench = await EngineBench.StartAsync();
        var damage = new StoreRefusedException("STORE_DAMAGED", "It cannot be.");
        bench.Hindered.Spoil = Changes.Spoiled;
        bench.Hindered.LoadFailure = damage;
        await bench.Journal.CommitAsync(Changes.Create(Revision.Zero, "D", 1), None);

        await AssertWaitsAsync(bench, 1, 2, 4, 8, 16, 32, 60, 60, 60);
        Assert.Equal(1 + 9, bench.Hindered.LoadsTried);
        Assert.Collection(
            bench.Failures,
            failure => Assert.IsType<ImpossibleFactException>(failure),
            failure => Assert.Same(damage, failure));
        Assert.Same(damage, bench.Engine.State.Failure);

        bench.Hindered.LoadFailure = null;
        bench.Time.Advance(bench.Time.Waits[^1]);
        await Patience.UntilAsync(() => bench.Engine.State is { Failure: null, Revision.Number: 1 });
        bench.Hindered.LoadFailure = damage;
        await bench.Journal.CommitAsync(Changes.Create(new Revision(1), "E", 2), None);
        await AssertWaitsAsync(bench, 1, 2, 4, 8, 16, 32, 60, 60, 60, 1, 2);
        Assert.Equal(4, bench.Failures.Count);
    }

    [Fact]
    public async Task A_journal_that_does_not_answer_is_asked_as_often_as_ever_between_loads_that_fail()
    {
        await using var bench = await EngineBench.StartAsync();
        bench.Hindered.Spoil = page => page with { Commits = [], LoadAnew = true };
        bench.Hindered.LoadFailure = new StoreUnavailableException("Too large.", mayRetry: true);
        await bench.Journal.CommitAsync(Changes.Create(Revision.Zero, "D", 1), None);
        await AssertWaitsAsync(bench, 1, 2, 4);
        bench.Hindered.FeedFailure = new StoreUnavailableException("Away.", mayRetry: true);
        await AssertWaitsAsync(bench, 1, 2, 4, 1, 1, 1);
        bench.Hindered.FeedFailure = null;
        await AssertWaitsAsync(bench, 1, 2, 4, 1, 1, 1, 8);
    }

    /// <summary>Lets the clock go on to the end of each wait but the last.</summary>
    /// <param name="bench">The engine, which waits and does nothing else.</param>
    /// <param name="seconds">Every wait since its start; those that were met before are over when the others begin.</param>
    private static async Task AssertWaitsAsync(EngineBench bench, params int[] seconds)
    {
        await Patience.UntilAsync(() => bench.Time.Waits.Count > 0);
        while (bench.Time.Waits.Count < seconds.Length)
        {
            var met = bench.Time.Waits.Count;
            bench.Time.Advance(bench.Time.Waits[^1]);
            await Patience.UntilAsync(() => bench.Time.Waits.Count > met);
        }

        Assert.Equal(seconds, bench.Time.Waits.Select(wait => (int)wait.TotalSeconds));
    }
}
