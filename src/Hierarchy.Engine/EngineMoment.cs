namespace Hierarchy.Engine;

/// <summary>
/// What an engine has to show at one moment. It is swapped as a whole: whoever looks takes no lock and sees parts that fit together.
/// </summary>
/// <param name="Snapshot">What is read; null = nothing is loaded.</param>
/// <param name="Views">The views of other days that were made of what was loaded; null = nothing is loaded.</param>
/// <param name="CheckedAt">When the journal last answered, UTC; null = never.</param>
/// <param name="Failure">Why the journal cannot be followed now; null = it can.</param>
internal sealed record EngineMoment(Snapshot? Snapshot, DayViews? Views, DateTimeOffset? CheckedAt, Exception? Failure)
{
    /// <summary>Before the first load.</summary>
    public static EngineMoment First { get; } = new(Snapshot: null, Views: null, CheckedAt: null, Failure: null);
}
