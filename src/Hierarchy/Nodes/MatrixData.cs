namespace Hierarchy;

/// <summary>矩阵: a sector or a work stream that cuts across the hierarchy.</summary>
public sealed record MatrixData : NodeData
{
    /// <summary>Sector or work stream.</summary>
    public required MatrixKind Kind { get; init; }

    /// <summary>The first day on which it no longer counts; null = open.</summary>
    public DateOnly? ClosedOn { get; init; }

    /// <inheritdoc/>
    public override NodeType Type => NodeType.Matrix;

    /// <inheritdoc/>
    public override DateOnly? Closed => ClosedOn;
}
