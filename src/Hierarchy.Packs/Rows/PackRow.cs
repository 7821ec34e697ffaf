namespace Hierarchy.Packs;

/// <summary>A row of a CSV file.</summary>
internal abstract class PackRow
{
    /// <summary>The file.</summary>
    public required PackTable Table { get; init; }

    /// <summary>The line on which the row begins, from 1.</summary>
    public required int Line { get; init; }

    /// <summary>Whether a field of it is wrong and was reported: it is not planned, but what it names is known.</summary>
    public required bool IsBroken { get; set; }
}
