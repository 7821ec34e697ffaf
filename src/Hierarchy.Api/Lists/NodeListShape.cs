using Hierarchy.Api.Filters;

namespace Hierarchy.Api.Lists;

/// <summary>What lists of one type of nodes can be asked, wherever they stand.</summary>
/// <param name="Type">The type.</param>
/// <param name="Filter">Reads <c>where</c>.</param>
/// <param name="Sort">Reads <c>order</c>.</param>
internal sealed record NodeListShape(NodeType Type, FilterShape Filter, SortShape Sort);
