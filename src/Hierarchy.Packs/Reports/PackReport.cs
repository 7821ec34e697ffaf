namespace Hierarchy.Packs;

/// <summary>Everything that is wrong with a pack, found in one pass.</summary>
/// <param name="Errors">The first <see cref="MaxErrors"/> errors, sorted by file, line, column, code.</param>
/// <param name="MoreErrors">How many more there are.</param>
public sealed record PackReport(IReadOnlyList<PackError> Errors, long MoreErrors)
{
    /// <summary>How many errors a report lists.</summary>
    public const int MaxErrors = 1_000;

    /// <summary>A report without an error.</summary>
    public static PackReport Clean { get; } = new([], 0);

    /// <summary>Whether nothing is wrong.</summary>
    public bool IsClean => Errors.Count == 0;
}
