namespace Hierarchy.Engine;

public sealed partial class GraphEngine
{
    /// <summary>The longest time between two looks at the calendar: clocks are set, machines sleep, and days have 23 or 25 hours.</summary>
    private static readonly TimeSpan LookAgain = TimeSpan.FromMinutes(10);

    private ITimer? _calendar;

    private void StartTurning() => _calendar = _time.CreateTimer(_ => TurnDay(), null, UntilNextLook(), Timeout.InfiniteTimeSpan);

    private async ValueTask StopTurningAsync()
    {
        if (_calendar is { } calendar)
        {
            await calendar.DisposeAsync();
        }
    }

    /// <summary>On a new day, publishes the same revision on that day.</summary>
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
            _calendar?.Change(UntilNextLook(), Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>Until midnight, where that is near.</summary>
    private TimeSpan UntilNextLook()
    {
        var untilMidnight = TimeSpan.FromDays(1) - TimeZoneInfo.ConvertTime(_time.GetUtcNow(), _timeZone).TimeOfDay;
        return untilMidnight < LookAgain ? untilMidnight + TimeSpan.FromMilliseconds(1) : LookAgain;
    }
}
