using System.Diagnostics.CodeAnalysis;

namespace Hierarchy;

/// <summary>矩阵: a sector or a work stream that cuts across the hierarchy.</summary>
public sealed record MatrixData : NodeData<MatrixKind>
{
    /// <summary>A matrix whose properties are named one by one.</summary>
    public MatrixData()
    {
    }

    /// <summary>A matrix whose head is known.</summary>
    [SetsRequiredMembers]
    public MatrixData(NodeHead head, MatrixKind kind, DateOnly? closedOn)
        : base(head, kind, closedOn)
    {
    }

    /// <inheritdoc/>
    public override NodeType Type => NodeType.Matrix;
}
