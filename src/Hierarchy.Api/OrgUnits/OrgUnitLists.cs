using Hierarchy.Api.Filters;
using Hierarchy.Api.Lists;

namespace Hierarchy.Api.OrgUnits;

/// <summary>What lists of units can be asked: reads <c>OrgUnitFilterInput</c> and <c>OrgUnitSortInput</c>.</summary>
internal static class OrgUnitLists
{
    public static NodeListShape Shape { get; } = new(NodeType.OrgUnit, Filter(), Sort());

    private static FilterShape Filter()
    {
        var shape = new FilterShape();
        return shape
            .Identified(NodeType.OrgUnit, "code")
            .Enum("kind", NodeProperties.UnitKind)
            .Enum("form", NodeProperties.Form)
            .Enum("status", NodeProperties.Status)
            .Date("plannedOn", NodeProperties.PlannedOn)
            .Date("openedOn", NodeProperties.OpenedOn)
            .Date("closedOn", NodeProperties.ClosedOn)
            .With("order", test => ScalarFilters.ReadIntegers(NodeProperties.Order, test))
            .One("parent", Relation.Parent, shape);
    }

    private static SortShape Sort() => new(
        ("code", SortKey.Key),
        ("name", SortKey.Name),
        ("kind", SortKey.Kind),
        ("form", SortKey.Form),
        ("status", SortKey.Status),
        ("plannedOn", SortKey.PlannedOn),
        ("openedOn", SortKey.OpenedOn),
        ("closedOn", SortKey.ClosedOn),
        ("order", SortKey.Order));
}
