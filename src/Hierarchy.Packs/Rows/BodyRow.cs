namespace Hierarchy.Packs;

/// <summary>A row of <c>bodies.csv</c>.</summary>
internal sealed class BodyRow : NodeRow
{
    public override NodeType Type => NodeType.Body;

    public required BodyKind Kind { get; init; }

    public required DateOnly? ClosedOn { get; init; }

    public required string? PartOf { get; init; }
}
