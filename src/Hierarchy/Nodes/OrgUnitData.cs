using System.Diagnostics.CodeAnalysis;

namespace Hierarchy;

/// <summary>组织单元: a node of the hierarchy, from the district down to a member household.</summary>
public sealed record OrgUnitData : NodeData<OrgUnitKind>
{
    /// <summary>A unit whose properties are named one by one.</summary>
    public OrgUnitData()
    {
    }

    /// <summary>A unit whose head is known.</summary>
    [SetsRequiredMembers]
    public OrgUnitData(NodeHead head, OrgUnitKind kind, DateOnly? closedOn)
        : base(head, kind, closedOn)
    {
    }

    /// <summary>The human key, unique among open units: another name for <see cref="NodeData.Key"/>.</summary>
    public string Code => Key;

    /// <summary>The party organization's form; null = not said.</summary>
    public OrgUnitForm? Form { get; init; }

    /// <summary>The status as it was given. What counts on a day is <see cref="StatusOn"/>.</summary>
    public OrgUnitStatus GivenStatus { get; init; } = OrgUnitStatus.Active;

    /// <summary>The day from which the place exists without its organization; null = see <see cref="StatusOn"/>.</summary>
    public DateOnly? PlannedOn { get; init; }

    /// <summary>The day on which the organization was formed; null = see <see cref="StatusOn"/>.</summary>
    public DateOnly? OpenedOn { get; init; }

    /// <summary>The place among its siblings, smallest first; null = after those that have one.</summary>
    public int? Order { get; init; }

    /// <summary>Where it lies; null = not known.</summary>
    public Location? Location { get; init; }

    /// <summary>The rules that a root brings for itself and everything below; null = none of its own.</summary>
    public Charter? Charter { get; init; }

    /// <inheritdoc/>
    public override NodeType Type => NodeType.OrgUnit;

    /// <summary>The status on a day, from the dates: they win over what was given.</summary>
    /// <returns>Null when the unit does not exist on that day yet.</returns>
    public OrgUnitStatus? StatusOn(DateOnly day) => UnitStatusRule.StatusOn(GivenStatus, PlannedOn, OpenedOn, ClosedOn, day);
}
