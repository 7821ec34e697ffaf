namespace Hierarchy.Packs;

/// <summary>A file whose rows are nodes.</summary>
/// <param name="Name">Its name in the folder.</param>
/// <param name="Type">The type of the nodes.</param>
/// <param name="Required">Columns that must be there, and filled in every row.</param>
/// <param name="Optional">Columns that may be missing or empty.</param>
internal sealed record NodeFile(string Name, NodeType Type, IReadOnlyList<PackColumn> Required, IReadOnlyList<PackColumn> Optional)
    : PackFile(Name, Required, Optional);
