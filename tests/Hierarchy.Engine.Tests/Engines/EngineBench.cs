using Hierarchy.Specification;

namespace Hierarchy.Engine.Tests;

/// <summary>
/// An engine that follows a journal in memory, on a clock that the test moves: one hour before midnight in its time zone.
/// </summary>
internal sealed class EngineBench : IAsyncDisposable
{
    public static readonly TimeZoneInfo TimeZone = TimeZoneInfo.CreateCustomTimeZone("CST", TimeSpan.FromHours(8), "CST", "CST");
    private readonly List<GraphChange> _changes = [];
    private readonly List<Exception> _failures = [];

    private EngineBench(bool firstTimerIsEarly, GraphEngineOptions options)
    {
        Time = new BenchTime(new DateTimeOffset(2025, 6, 1, 15, 0, 0, TimeSpan.Zero)) { FirstTimerIsEarly = firstTimerIsEarly };
        Hindered = new HinderedJournal(Journal);
        Engine = new GraphEngine(Hindered, Time, TimeZone, options with { CheckpointEvery = 3, OnFailure = AddFailure });
    }

    public BenchTime Time { get; }

    public InMemoryJournal Journal { get; } = new(retained: 50);

    /// <summary>The same journal, as the engine meets it.</summary>
    public HinderedJournal Hindered { get; }

    public GraphEngine Engine { get; }

    /// <summary>Every failure that was told, oldest first.</summary>
    public IReadOnlyList<Exception> Failures
    {
        get
        {
            lock (_failures)
            {
                return [.. _failures];
            }
        }
    }

    /// <param name="firstTimerIsEarly">See <see cref="BenchTime"/>.</param>
    /// <param name="askAgain">After how long without news the engine asks nevertheless; null = never.</param>
    /// <param name="revisionTimeout">How long a read waits for its revision; null = as by default.</param>
    public static async Task<EngineBench> StartAsync(
        bool firstTimerIsEarly = false, TimeSpan? askAgain = null, TimeSpan? revisionTimeout = null)
    {
        var defaults = new GraphEngineOptions();
        var options = defaults with
        {
            AskAgain = askAgain ?? Timeout.InfiniteTimeSpan,
            RevisionTimeout = revisionTimeout ?? defaults.RevisionTimeout,
        };
        var bench = new EngineBench(firstTimerIsEarly, options);
        bench.Engine.Observe(change =>
        {
            lock (bench._changes)
            {
                bench._changes.Add(change);
            }
        });
        await bench.Engine.StartAsync(CancellationToken.None);
        return bench;
    }

    /// <summary>What observers are told of what can be read now; they hear of it right after it can be read.</summary>
    public async Task<GraphChange> ChangeAsync()
    {
        var change = default(GraphChange);
        await Patience.UntilAsync(() =>
        {
            var state = Engine.State;
            lock (_changes)
            {
                change = _changes[^1];
            }

            return (change.Revision, change.Day) == (state.Revision, state.Day);
        });
        return change!;
    }

    /// <summary>Creates a district through the engine.</summary>
    public async Task<CommitReceipt> CreateAsync(string code)
        => (await Engine.CommitAsync(
            (session, _) => new(Changes.Create(session.Revision, code, 1)),
            replan: true,
            readableWithin: Timeout.InfiniteTimeSpan,
            CancellationToken.None))!.Value;

    public async ValueTask DisposeAsync()
    {
        Hindered.ReleaseFeed();
        await Engine.DisposeAsync();
        await Journal.DisposeAsync();
    }

    /// <summary>What it throws afterwards is nobody's concern.</summary>
    private void AddFailure(Exception failure)
    {
        lock (_failures)
        {
            _failures.Add(failure);
        }

        throw new InvalidOperationException("Mine.");
    }
}
