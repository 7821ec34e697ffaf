using Hierarchy.Execution.Requests;

namespace Hierarchy.Api.Filters;

/// <summary>Reads <c>StringOperationFilterInput</c>.</summary>
internal static class TextFilters
{
    private static readonly (string Name, FilterOperator Operator)[] WithOneValue =
    [
        ("eq", FilterOperator.Eq),
        ("neq", FilterOperator.Neq),
        ("contains", FilterOperator.Contains),
        ("ncontains", FilterOperator.Ncontains),
        ("startsWith", FilterOperator.StartsWith),
        ("endsWith", FilterOperator.EndsWith),
        ("gt", FilterOperator.Gt),
        ("gte", FilterOperator.Gte),
        ("lt", FilterOperator.Lt),
        ("lte", FilterOperator.Lte),
    ];

    private static readonly (string Name, FilterOperator Operator)[] WithManyValues =
    [
        ("in", FilterOperator.In),
        ("nin", FilterOperator.Nin),
    ];

    /// <summary>
    /// All comparisons that are written. <c>eq: null</c> asks for no value; every other null is as if it were not written.
    /// </summary>
    public static NodeFilter Read(NodeProperty<Utf8Text> property, InputObject test)
    {
        var parts = new List<NodeFilter>();
        foreach (var (name, comparison) in WithOneValue)
        {
            var value = test.GetText(name);
            if (value is not null || (comparison == FilterOperator.Eq && test.Has(name)))
            {
                parts.Add(new PropertyTest(property, comparison, [value]));
            }
        }

        foreach (var (name, comparison) in WithManyValues)
        {
            if (test.GetList<string>(name) is { } values)
            {
                parts.Add(new PropertyTest(property, comparison, [.. values]));
            }
        }

        return new AllOf(parts);
    }
}
