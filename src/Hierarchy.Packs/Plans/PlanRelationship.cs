namespace Hierarchy.Packs;

/// <summary>A relationship as it is in the store, as the pack says it, and as it will be.</summary>
internal sealed class PlanRelationship(RelationshipType type, PlanNode source, PlanNode target)
{
    public RelationshipType Type { get; } = type;

    public PlanNode Source { get; } = source;

    public PlanNode Target { get; } = target;

    /// <summary>What the store holds; null = it is new.</summary>
    public RelationshipData? Before { get; init; }

    public Post? Post { get; init; }

    public LineageKind? Lineage { get; init; }

    public Period Period { get; set; }

    public MatrixRole? Role { get; set; }

    public bool? FullTime { get; set; }

    /// <summary>Further named texts.</summary>
    public AttributeMap Attributes { get; set; } = AttributeMap.Empty;

    /// <summary>The row of the pack that says it; none = only the store has it.</summary>
    public RowPlace Row { get; set; }

    /// <summary>The column of the row that an error about it points to.</summary>
    public PackColumn Column { get; set; }

    /// <summary>Whether another relationship has the same <see cref="RelationshipKey"/>.</summary>
    public bool HasTwin { get; set; }

    /// <summary>The next relationship with the same identity.</summary>
    public PlanRelationship? NextOfKey { get; set; }

    /// <summary>The next relationship of the same source in <see cref="PlanNode.Parents"/>.</summary>
    public PlanRelationship? NextParent { get; set; }

    /// <summary>Whether it makes its source a part of its target.</summary>
    public bool IsParent => Type is RelationshipType.PartOf or RelationshipType.SubBodyOf;

    /// <summary>Whether there is something to write.</summary>
    public bool IsChanged => Before is not { } before
        || before.Period != Period
        || before.Role != Role
        || before.FullTime != FullTime
        || !before.Attributes.Equals(Attributes);
}
