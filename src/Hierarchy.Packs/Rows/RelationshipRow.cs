namespace Hierarchy.Packs;

/// <summary>A row that is a relationship. What is null was empty or its column is missing.</summary>
internal sealed class RelationshipRow : PackRow
{
    public required NodeType SourceType { get; init; }

    /// <summary>The code or key as written; empty = missing or of an unknown type, and reported.</summary>
    public required string Source { get; init; }

    public required NodeType TargetType { get; init; }

    /// <summary>The code or key as written; empty = missing or of an unknown type, and reported.</summary>
    public required string Target { get; init; }

    public required Period Period { get; init; }

    public required MatrixRole? Role { get; init; }

    public required Post? Post { get; init; }

    public required bool? FullTime { get; init; }

    public required LineageKind? Lineage { get; init; }
}
