using Hierarchy.Api.Identity;
using Hierarchy.Execution.Requests;

namespace Hierarchy.Api.Filters;

/// <summary>Reads <c>IdOperationFilterInput</c>. An id that is malformed or of another type equals nothing.</summary>
internal static class IdFilters
{
    /// <summary>
    /// All comparisons that are written. <c>eq: null</c> asks for no id, and everything has one; every other null is as if it were not
    /// written.
    /// </summary>
    public static NodeFilter Read(NodeType type, InputObject test)
    {
        var parts = new List<NodeFilter>();
        if (test.Has("eq"))
        {
            parts.Add(In(type, test.GetText("eq") is { } id ? [id] : []));
        }

        if (test.GetText("neq") is { } other)
        {
            parts.Add(new NotOf(In(type, [other])));
        }

        if (test.GetList<string>("in") is { } ids)
        {
            parts.Add(In(type, ids));
        }

        if (test.GetList<string>("nin") is { } others)
        {
            parts.Add(new NotOf(In(type, others)));
        }

        return new AllOf(parts);
    }

    private static PropertyTest In(NodeType type, IReadOnlyList<string> globalIds)
    {
        var ids = new List<object?>(globalIds.Count);
        foreach (var globalId in globalIds)
        {
            if (GlobalId.TryRead(globalId, out var read, out var id) && read == type)
            {
                ids.Add(id);
            }
        }

        return new PropertyTest(NodeProperties.Id, FilterOperator.In, ids);
    }
}
