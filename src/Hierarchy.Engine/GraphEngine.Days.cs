namespace Hierarchy.Engine;

public sealed partial class GraphEngine
{
    /// <summary>How long after midnight the day turns: clocks are not exact, and a timer may be early.</summary>
    private static readonly TimeSpan AfterMidnight = TimeSpan.FromMilliseconds(50);

    private ITimer? _midnight;

    private void StartTurning() => _midnight = _time.CreateTimer(_ => TurnDay(), null, UntilMidnight(), Timeout.InfiniteTimeSpan);

    private async ValueTask StopTurningAsync()
    {
        if (_midnight is { } midnight)
        {
            await midnight.DisposeAsync();
        }
    }

    /// <summary>Publishes the same revision on the new day, and waits for the next one.</summary>
    private void TurnDay()
    {
        lock (_publishing)
        {
            var current = Current!;
            var today = Today;
            if (today != current.Day)
            {
                Publish(current.With([], current.Revision, today, preview: false), changedIds: []);
            }
        }

        if (!_stopping.IsCancellationRequested)
        {
            _midnight?.Change(UntilMidnight(), Timeout.InfiniteTimeSpan);
        }
    }

    private TimeSpan UntilMidnight()
    {
        var now = TimeZoneInfo.ConvertTime(_time.GetUtcNow(), _timeZone);
        var midnight = now.Date.AddDays(1);

        // Where the clock is put forward at midnight, that moment does not exist: the day begins with the first one that does.
        while (_timeZone.IsInvalidTime(midnight))
        {
            midnight = midnight.AddMinutes(15);
        }

        return TimeZoneInfo.ConvertTimeToUtc(midnight, _timeZone) - now.UtcDateTime + AfterMidnight;
    }
}
