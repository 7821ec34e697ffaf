using Hierarchy.Execution.Requests;

namespace Hierarchy.Api.Filters;

/// <summary>Reads <c>BooleanOperationFilterInput</c>.</summary>
internal static class BooleanFilters
{
    /// <summary>
    /// All comparisons that are written. <c>eq: null</c> asks for no value; <c>neq: null</c> is as if it were not written.
    /// </summary>
    public static NodeFilter Read(NodeProperty<bool> property, InputObject test)
    {
        var parts = new List<NodeFilter>();
        if (test.Has("eq"))
        {
            parts.Add(new PropertyTest(property, FilterOperator.Eq, [test.GetBoolean("eq")]));
        }

        if (test.GetBoolean("neq") is { } other)
        {
            parts.Add(new PropertyTest(property, FilterOperator.Neq, [other]));
        }

        return new AllOf(parts);
    }
}
