using Hierarchy.Api.Filters;
using Hierarchy.Api.Lists;

namespace Hierarchy.Api.WorkUnits;

/// <summary>What lists of work units can be asked: reads <c>WorkUnitFilterInput</c> and <c>WorkUnitSortInput</c>.</summary>
internal static class WorkUnitLists
{
    public static NodeListShape Shape { get; } = new(
        NodeType.WorkUnit,
        new FilterShape()
            .Identified(NodeType.WorkUnit, "key")
            .Enum("kind", NodeProperties.WorkUnitKind)
            .Date("closedOn", NodeProperties.ClosedOn),
        new SortShape(("key", SortKey.Key), ("name", SortKey.Name), ("kind", SortKey.Kind), ("closedOn", SortKey.ClosedOn)));
}
