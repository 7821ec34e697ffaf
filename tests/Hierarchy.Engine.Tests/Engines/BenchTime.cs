using Microsoft.Extensions.Time.Testing;

namespace Hierarchy.Engine.Tests;

/// <summary>A clock that the test moves, and that can be as unkind as real ones.</summary>
internal sealed class BenchTime(DateTimeOffset now) : FakeTimeProvider(now)
{
    private readonly List<TimeSpan> _waits = [];
    private bool _hasTimer;

    /// <summary>Whether the first timer goes off while it is being created, if it has a due time then.</summary>
    public bool FirstTimerIsEarly { get; init; }

    /// <summary>What the next look at the clock throws; null = it tells the time.</summary>
    public Exception? Failure { get; set; }

    /// <summary>How long each wait was to be that was begun with an end, oldest first.</summary>
    public IReadOnlyList<TimeSpan> Waits
    {
        get
        {
            lock (_waits)
            {
                return [.. _waits];
            }
        }
    }

    public override DateTimeOffset GetUtcNow()
    {
        if (Failure is { } failure)
        {
            Failure = null;
            throw failure;
        }

        return base.GetUtcNow();
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var isFirst = !_hasTimer;
        _hasTimer = true;
        if (FirstTimerIsEarly && isFirst && dueTime != Timeout.InfiniteTimeSpan)
        {
            Advance(dueTime);
            callback(state);
            return base.CreateTimer(callback, state, Timeout.InfiniteTimeSpan, period);
        }

        var timer = base.CreateTimer(callback, state, dueTime, period);
        if (dueTime != Timeout.InfiniteTimeSpan)
        {
            lock (_waits)
            {
                _waits.Add(dueTime);
            }
        }

        return timer;
    }
}
