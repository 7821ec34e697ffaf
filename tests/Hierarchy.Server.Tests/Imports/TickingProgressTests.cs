using Hierarchy.Packs;
using Hierarchy.Server.Imports;
using Xunit;

namespace Hierarchy.Server.Tests.Imports;

/// <summary>What a log is told of an import, and when.</summary>
public sealed class TickingProgressTests
{
    private static readonly TimeSpan Ceiling = TimeSpan.FromMinutes(3);

    private readonly TickedTime _time = new();
    private readonly List<string> _lines = [];

    [Fact]
    public void A_line_at_every_tick_and_none_between()
    {
        using var progress = new TickingProgress(_lines.Add, _time);
        _time.Tick();
        progress.Report(new PackProgress(PackPhase.Reading, Done: 30, Total: 100, "people.csv", Rows: 12_000));
        progress.Report(new PackProgress(PackPhase.Reading, Done: 40, Total: 100, "people.csv", Rows: 15_000));
        Assert.Empty(_lines);
        _time.Tick();
        progress.Report(new PackProgress(PackPhase.Matching, Done: 20_000, Total: 1_000_000));
        _time.Tick();
        progress.Report(new PackProgress(PackPhase.Checking, Done: 0, Total: 1_000_000));
        _time.Tick();
        progress.Report(new PackProgress(PackPhase.Writing, Done: 100_000, Total: 1_285_342));
        _time.Tick();
        progress.Report(new PackProgress(PackPhase.Committing, Done: 0, Total: 1_285_342));
        _time.Tick();
        _time.Tick();

        Assert.Equal(
            [
                "Reading people.csv: 15,000 rows, 40 % (6 s)",
                "Comparing with the store: 20,000 of 1,000,000 rows (9 s)",
                "Checking the rules: 1,000,000 rows (12 s)",
                "Working out the changes: 100,000 of 1,285,342 (15 s)",
                "Storing: 1,285,342 changes (18 s)",
                "Storing: 1,285,342 changes (21 s)",
            ],
            _lines);
    }

    [Fact]
    public void Nothing_is_said_any_more_when_it_is_over()
    {
        using (var progress = new TickingProgress(_lines.Add, _time))
        {
            progress.Report(new PackProgress(PackPhase.Committing, Done: 0, Total: 1));
        }

        _time.Tick();
        Assert.Empty(_lines);
    }

    /// <summary>A log that nobody reads, such as a pipe that is full, does not keep the import.</summary>
    [Fact]
    public async Task While_a_line_is_being_said_reports_go_on_ticks_pass_and_the_end_waits_for_the_line_alone()
    {
        using var said = new SemaphoreSlim(0);
        using var goOn = new SemaphoreSlim(0);
        var progress = new TickingProgress(
            line =>
            {
                said.Release();
                goOn.Wait();
                _lines.Add(line);
            },
            _time);
        progress.Report(new PackProgress(PackPhase.Checking, Done: 0, Total: 1));
        var late = _time.Call!;
        var saying = Task.Run(late);
        Assert.True(await said.WaitAsync(Ceiling));

        await Task.Run(() => progress.Report(new PackProgress(PackPhase.Checking, Done: 0, Total: 2))).WaitAsync(Ceiling);
        await Task.Run(late).WaitAsync(Ceiling);
        var ending = Task.Run(progress.Dispose);
        goOn.Release();
        await Task.WhenAll(saying, ending).WaitAsync(Ceiling);
        late();

        Assert.Equal(["Checking the rules: 1 rows (0 s)"], _lines);
    }

    /// <summary>A clock that goes on by the pause of its timer when it is told to.</summary>
    private sealed class TickedTime : TimeProvider
    {
        private TimeSpan _pause;
        private long _now;

        /// <summary>What the timer calls; null = it is disposed.</summary>
        public Action? Call { get; private set; }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => _now;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            (Call, _pause) = (() => callback(state), period);
            return new TickedTimer(this);
        }

        public void Tick()
        {
            _now += _pause.Ticks;
            Call?.Invoke();
        }

        private sealed class TickedTimer(TickedTime time) : ITimer
        {
            public bool Change(TimeSpan dueTime, TimeSpan period) => throw new NotSupportedException();

            public void Dispose() => time.Call = null;

            public ValueTask DisposeAsync()
            {
                Dispose();
                return ValueTask.CompletedTask;
            }
        }
    }
}
