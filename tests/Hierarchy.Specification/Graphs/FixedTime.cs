namespace Hierarchy.Specification.Graphs;

/// <summary>A clock that stands at noon of one day.</summary>
public sealed class FixedTime(DateOnly day) : TimeProvider
{
    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => new(day, new TimeOnly(12, 0), TimeSpan.Zero);
}
