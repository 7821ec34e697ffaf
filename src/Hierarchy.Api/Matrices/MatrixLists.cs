using Hierarchy.Api.Filters;
using Hierarchy.Api.Lists;

namespace Hierarchy.Api.Matrices;

/// <summary>What lists of matrices can be asked: reads <c>MatrixFilterInput</c> and <c>MatrixSortInput</c>.</summary>
internal static class MatrixLists
{
    public static NodeListShape Shape { get; } = new(
        NodeType.Matrix,
        new FilterShape()
            .Identified(NodeType.Matrix, "key")
            .Enum("kind", NodeProperties.MatrixKind)
            .Date("closedOn", NodeProperties.ClosedOn),
        new SortShape(("key", SortKey.Key), ("name", SortKey.Name), ("kind", SortKey.Kind), ("closedOn", SortKey.ClosedOn)));
}
