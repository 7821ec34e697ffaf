namespace Hierarchy.Packs;

/// <summary>A file whose rows are relationships.</summary>
/// <param name="Name">Its name in the folder.</param>
/// <param name="Type">The type of the relationships.</param>
/// <param name="Source">The column that names where they start.</param>
/// <param name="Target">The column that names where they end.</param>
/// <param name="FurtherRequired">Columns besides the two ends that must be there, and filled in every row.</param>
/// <param name="Optional">Columns that may be missing or empty.</param>
internal sealed record RelationshipFile(
    string Name,
    RelationshipType Type,
    PackColumn Source,
    PackColumn Target,
    IReadOnlyList<PackColumn> FurtherRequired,
    IReadOnlyList<PackColumn> Optional)
    : PackFile(Name, [Source, Target, .. FurtherRequired], Optional)
{
    /// <summary>The column that says of which type the source is; null = there is only one.</summary>
    public PackColumn? SourceType { get; init; }

    /// <summary>The column that says of which type the target is; null = there is only one.</summary>
    public PackColumn? TargetType { get; init; }
}
