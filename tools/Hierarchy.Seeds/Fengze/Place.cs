using Hierarchy.Seeds.Tables;
using Hierarchy.Seeds.Vocabularies;

namespace Hierarchy.Seeds.Fengze;

/// <summary>A unit while the district is being made: a row that knows its parent and its children.</summary>
internal sealed class Place(UnitRow row, Place? parent)
{
    public UnitRow Row { get; } = row;

    public Place? Parent { get; } = parent;

    public List<Place> Children { get; } = [];

    public string Code => Row.Code;

    public bool IsActive => Row.Status is null;

    public bool IsPlanned => Row.Status == Statuses.Planned;

    /// <summary>The first day on which the place exists.</summary>
    public DateOnly Start => Row.PlannedOn ?? Row.OpenedOn ?? new DateOnly(2012, 1, 1);

    /// <summary>The place itself or the one above it that has this kind.</summary>
    public Place At(string kind) => Row.Kind == kind ? this : Parent!.At(kind);
}
