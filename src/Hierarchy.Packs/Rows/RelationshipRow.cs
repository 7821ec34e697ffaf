namespace Hierarchy.Packs;

/// <summary>A row that is a relationship. What is null was empty or its column is missing.</summary>
internal readonly record struct RelationshipRow
{
    /// <summary>The line on which the row begins, from 1.</summary>
    public required int Line { get; init; }

    public required NodeType SourceType { get; init; }

    /// <summary>
    /// The number of the code or key as written; <see cref="KeyPool.None"/> = missing or of an unknown type, and reported.
    /// </summary>
    public required int Source { get; init; }

    public required NodeType TargetType { get; init; }

    /// <summary>
    /// The number of the code or key as written; <see cref="KeyPool.None"/> = missing or of an unknown type, and reported.
    /// </summary>
    public required int Target { get; init; }

    public required Period Period { get; init; }

    public required MatrixRole? Role { get; init; }

    public required Post? Post { get; init; }

    public required bool? FullTime { get; init; }

    public required LineageKind? Lineage { get; init; }

    /// <summary>What the columns of attributes say.</summary>
    public required AttributeMap Attributes { get; init; }

    /// <summary>Whether a field of it is wrong and was reported: it is not planned.</summary>
    public required bool IsBroken { get; init; }
}
