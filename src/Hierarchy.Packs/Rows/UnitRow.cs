namespace Hierarchy.Packs;

/// <summary>A row of <c>org-units.csv</c>.</summary>
internal sealed class UnitRow : NodeRow
{
    public override NodeType Type => NodeType.OrgUnit;

    /// <summary>The code without the <c>@</c> date that tells a closed unit from a later one.</summary>
    public required string Code { get; init; }

    public required string? Parent { get; init; }

    public required OrgUnitKind Kind { get; init; }

    public required OrgUnitForm? Form { get; init; }

    public required OrgUnitStatus? Status { get; init; }

    public required DateOnly? PlannedOn { get; init; }

    public required DateOnly? OpenedOn { get; init; }

    public required DateOnly? ClosedOn { get; init; }

    public required int? Order { get; init; }

    public required Location? Location { get; init; }

    public required string? Charter { get; init; }
}
