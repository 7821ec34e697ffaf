namespace Hierarchy;

/// <summary>共治主体: a co-governance body.</summary>
public sealed record BodyData : NodeData
{
    /// <summary>What it is.</summary>
    public required BodyKind Kind { get; init; }

    /// <summary>The first day on which it no longer counts; null = open.</summary>
    public DateOnly? ClosedOn { get; init; }

    /// <inheritdoc/>
    public override NodeType Type => NodeType.Body;

    /// <inheritdoc/>
    public override DateOnly? Closed => ClosedOn;
}
