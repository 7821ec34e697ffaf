using Hierarchy.Api.Values;
using Hierarchy.Execution.Requests;

namespace Hierarchy.Api.Filters;

/// <summary>
/// Reads the comparisons of one property: <c>StringOperationFilterInput</c> and those of the other scalars, which have some of its
/// operators. All that are written must hold. <c>eq: null</c> asks for no value; every other null is as if it were not written.
/// </summary>
internal static class ScalarFilters
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

    /// <summary>Comparisons of text.</summary>
    public static NodeFilter ReadTexts(NodeProperty<Utf8Text> property, InputObject test)
        => Read(property, test, test.GetText, name => Boxed(test.GetList<string>(name)));

    /// <summary>Comparisons of yes and no.</summary>
    public static NodeFilter ReadBooleans(NodeProperty<bool> property, InputObject test)
        => Read(property, test, name => test.GetBoolean(name), name => Boxed(test.GetList<bool>(name)));

    /// <summary>Comparisons of whole numbers.</summary>
    public static NodeFilter ReadIntegers(NodeProperty<int?> property, InputObject test)
        => Read(property, test, name => test.GetInt(name), name => Boxed(test.GetList<int>(name)));

    /// <summary>Comparisons of days.</summary>
    public static NodeFilter ReadDates(NodeProperty<DateOnly?> property, InputObject test)
        => Read(property, test, name => test.GetDate(name), name => Boxed(test.GetList<DateOnly>(name)));

    /// <summary>Comparisons of enum values.</summary>
    public static NodeFilter ReadEnums<TEnum>(NodeProperty property, InputObject test)
        where TEnum : struct, Enum
        => Read(
            property,
            test,
            name => test.GetText(name) is { } text ? EnumNames<TEnum>.Parse(text) : null,
            name => Boxed(test.GetList<string>(name)?.Select(EnumNames<TEnum>.Parse)));

    private static AllOf Read(
        NodeProperty property, InputObject test, Func<string, object?> readOne, Func<string, IReadOnlyList<object?>?> readMany)
    {
        var parts = new List<NodeFilter>();
        foreach (var (name, comparison) in WithOneValue)
        {
            var value = readOne(name);
            if (value is not null || (comparison == FilterOperator.Eq && test.Has(name)))
            {
                parts.Add(new PropertyTest(property, comparison, [value]));
            }
        }

        foreach (var (name, comparison) in WithManyValues)
        {
            if (readMany(name) is { } values)
            {
                parts.Add(new PropertyTest(property, comparison, values));
            }
        }

        return new AllOf(parts);
    }

    private static IReadOnlyList<object?>? Boxed<TValue>(IEnumerable<TValue>? values)
        => values is null ? null : [.. values.Cast<object?>()];
}
