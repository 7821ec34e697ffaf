using Hierarchy.Api.Filters;
using Hierarchy.Execution.Requests;

namespace Hierarchy.Api.Lists;

/// <summary>What lists of one type of nodes can be asked, wherever they stand.</summary>
/// <param name="Type">The type.</param>
/// <param name="Filter">Reads filters.</param>
/// <param name="Sort">Reads orders.</param>
internal sealed record NodeListShape(NodeType Type, FilterShape Filter, SortShape Sort)
{
    /// <summary>The argument <c>where</c>; null = everything.</summary>
    /// <exception cref="ArgumentRefusedException">It is larger than <see cref="Limits"/> allow.</exception>
    public NodeFilter? ReadWhere(InputObject arguments)
    {
        var where = Filter.Read(arguments.GetObject("where"));
        if (where is not null)
        {
            FilterSize.Check(where);
        }

        return where;
    }

    /// <summary>The argument <c>order</c>; null = that of the field.</summary>
    /// <exception cref="ArgumentRefusedException">An element has not exactly one key.</exception>
    public SortOrder? ReadOrder(InputObject arguments) => Sort.Read(arguments.GetObjects("order"));
}
