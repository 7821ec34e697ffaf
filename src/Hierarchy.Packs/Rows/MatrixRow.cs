namespace Hierarchy.Packs;

/// <summary>A row of <c>matrices.csv</c>.</summary>
internal sealed class MatrixRow : NodeRow
{
    public override NodeType Type => NodeType.Matrix;

    public required MatrixKind Kind { get; init; }

    public required DateOnly? ClosedOn { get; init; }
}
