namespace Hierarchy;

/// <summary>One relationship with all its properties, as facts carry it and stores keep it: a value, compared by value.</summary>
public sealed record RelationshipData
{
    /// <summary>The identity.</summary>
    public required RelationshipId Id { get; init; }

    /// <summary>The type.</summary>
    public required RelationshipType Type { get; init; }

    /// <summary>The node where it starts, for instance the person of an appointment. Never changes.</summary>
    public required NodeId Source { get; init; }

    /// <summary>The node where it ends, for instance the place of an appointment. Never changes.</summary>
    public required NodeId Target { get; init; }

    /// <summary>The days on which it holds.</summary>
    public Period Period { get; init; }

    /// <summary>IN_MATRIX: lead or member; null for every other type.</summary>
    public MatrixRole? Role { get; init; }

    /// <summary>HOLDS: the post; null for every other type.</summary>
    public Post? Post { get; init; }

    /// <summary>HOLDS: whether it is a full-time post; null = not said, and for every other type.</summary>
    public bool? FullTime { get; init; }

    /// <summary>SUCCEEDED_BY: what happened; null for every other type.</summary>
    public LineageKind? Lineage { get; init; }

    /// <summary>Further named texts that a pack brought along.</summary>
    public AttributeMap Attributes { get; init; } = AttributeMap.Empty;
}
