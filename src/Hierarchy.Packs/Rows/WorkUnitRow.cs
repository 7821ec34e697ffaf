namespace Hierarchy.Packs;

/// <summary>A row of <c>work-units.csv</c>.</summary>
internal sealed class WorkUnitRow : NodeRow
{
    public override NodeType Type => NodeType.WorkUnit;

    public required WorkUnitKind Kind { get; init; }

    public required DateOnly? ClosedOn { get; init; }
}
