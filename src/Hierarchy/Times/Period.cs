namespace Hierarchy;

/// <summary>
/// The days on which a relationship holds, half-open: it is open on day d when (<see cref="From"/> is empty or ≤ d) and
/// (<see cref="To"/> is empty or d &lt; <see cref="To"/>). The default is all days.
/// </summary>
/// <param name="From">The first day; null = since ever.</param>
/// <param name="To">The first day on which it no longer holds; null = without end.</param>
public readonly record struct Period(DateOnly? From, DateOnly? To)
{
    /// <summary>Whether the period has no day at all: <see cref="To"/> is not after <see cref="From"/>.</summary>
    public bool IsEmpty => From is { } from && To is { } to && to <= from;

    /// <summary>Whether <paramref name="day"/> is one of its days.</summary>
    public bool IsOpenOn(DateOnly day) => (From is not { } from || from <= day) && (To is not { } to || day < to);

    /// <summary>Whether some day belongs to both.</summary>
    public bool Overlaps(Period other)
        => !IsEmpty && !other.IsEmpty
            && (From is not { } from || other.To is not { } otherTo || from < otherTo)
            && (other.From is not { } otherFrom || To is not { } to || otherFrom < to);
}
