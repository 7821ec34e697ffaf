namespace Hierarchy.Specification.Api.Serving;

/// <summary>A clock that stands still, so that "today" is the same on every run; timers run as usual.</summary>
public sealed class FixedDay : TimeProvider
{
    /// <summary>The day in the server's time zone, Asia/Shanghai; at this instant it is still the day before in UTC.</summary>
    public static DateOnly Today { get; } = new(2026, 11, 23);

    public override DateTimeOffset GetUtcNow() => new(2026, 11, 22, 17, 0, 0, TimeSpan.Zero);
}
