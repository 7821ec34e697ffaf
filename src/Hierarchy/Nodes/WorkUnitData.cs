namespace Hierarchy;

/// <summary>单位: an employer or institution.</summary>
public sealed record WorkUnitData : NodeData
{
    /// <summary>What it is.</summary>
    public required WorkUnitKind Kind { get; init; }

    /// <summary>The first day on which it no longer counts; null = open.</summary>
    public DateOnly? ClosedOn { get; init; }

    /// <inheritdoc/>
    public override NodeType Type => NodeType.WorkUnit;

    /// <inheritdoc/>
    public override DateOnly? Closed => ClosedOn;
}
