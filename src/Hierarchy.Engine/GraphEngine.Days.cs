namespace Hierarchy.Engine;

public sealed partial class GraphEngine
{
    /// <summary>The longest time between two looks at the calendar: clocks are set, machines sleep, and days have 23 or 25 hours.</summary>
    private static readonly TimeSpan LookAgain = TimeSpan.FromMinutes(10);

    private ITimer? _calendar;

    /// <summary>The timer is at hand before it can go off: who turns the day sets it anew.</summary>
    private void StartTurning()
    {
        _calendar = _time.CreateTimer(_ => LookAtCalendar(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _calendar.Change(UntilNextLook(), Timeout.InfiniteTimeSpan);
    }

    private async ValueTask StopTurningAsync()
    {
        if (_calendar is { } calendar)
        {
            await calendar.DisposeAsync();
        }
    }

    /// <summary>On the timer's thread, where nobody would catch what is thrown: a day that could not be turned is tried again.</summary>
    private void LookAtCalendar()
    {
        try
        {
            TurnDay();
            _turnFailures.Succeeded();
        }
        catch (Exception failure)
        {
            _turnFailures.Failed(failure);
        }
        finally
        {
            if (!_stopping.IsCancellationRequested)
            {
                _calendar?.Change(UntilNextLook(), Timeout.InfiniteTimeSpan);
            }
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
                Publish(Moment, current.With([], current.Revision, today, preview: false), changedIds: []);
            }
        }
    }

    /// <summary>Until midnight, where that is near.</summary>
    private TimeSpan UntilNextLook()
    {
        var untilMidnight = TimeSpan.FromDays(1) - TimeZoneInfo.ConvertTime(_time.GetUtcNow(), _timeZone).TimeOfDay;
        return untilMidnight < LookAgain ? untilMidnight + TimeSpan.FromMilliseconds(1) : LookAgain;
    }
}
