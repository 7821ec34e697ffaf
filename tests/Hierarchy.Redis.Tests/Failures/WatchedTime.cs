using Microsoft.Extensions.Time.Testing;

namespace Hierarchy.Redis.Tests;

/// <summary>A clock that the test moves, and that counts who waits for a bounded time.</summary>
/// <param name="bound">The time.</param>
internal sealed class WatchedTime(TimeSpan bound) : FakeTimeProvider
{
    private int _waits;

    public int Waits => Volatile.Read(ref _waits);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        if (dueTime == bound)
        {
            Interlocked.Increment(ref _waits);
        }

        return timer;
    }
}
