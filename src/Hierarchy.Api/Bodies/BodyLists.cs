using Hierarchy.Api.Filters;
using Hierarchy.Api.Lists;

namespace Hierarchy.Api.Bodies;

/// <summary>What lists of bodies can be asked: reads <c>BodyFilterInput</c> and <c>BodySortInput</c>.</summary>
internal static class BodyLists
{
    public static NodeListShape Shape { get; } = new(
        NodeType.Body,
        new FilterShape()
            .Identified(NodeType.Body, "key")
            .Enum("kind", NodeProperties.BodyKind)
            .Date("closedOn", NodeProperties.ClosedOn),
        new SortShape(("key", SortKey.Key), ("name", SortKey.Name), ("kind", SortKey.Kind), ("closedOn", SortKey.ClosedOn)));
}
