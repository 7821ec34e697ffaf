namespace Hierarchy;

/// <summary>
/// Counts commits: 0 is the empty graph, and every commit makes the next one. It orders history; it is not a date.
/// </summary>
/// <param name="Number">The number of commits up to and including this one, 0 or more.</param>
public readonly record struct Revision(long Number) : IComparable<Revision>
{
    /// <summary>The empty graph before the first commit.</summary>
    public static Revision Zero => default;

    /// <summary>The revision that the next commit makes.</summary>
    public Revision Next => new(Number + 1);

    /// <inheritdoc/>
    public int CompareTo(Revision other) => Number.CompareTo(other.Number);

    /// <summary>Whether the left revision is older.</summary>
    public static bool operator <(Revision left, Revision right) => left.Number < right.Number;

    /// <summary>Whether the left revision is newer.</summary>
    public static bool operator >(Revision left, Revision right) => left.Number > right.Number;

    /// <summary>Whether the left revision is older or the same.</summary>
    public static bool operator <=(Revision left, Revision right) => left.Number <= right.Number;

    /// <summary>Whether the left revision is newer or the same.</summary>
    public static bool operator >=(Revision left, Revision right) => left.Number >= right.Number;

    /// <inheritdoc/>
    public override string ToString() => Number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
