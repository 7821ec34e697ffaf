using System.Globalization;

namespace Hierarchy.Server.Tests.People;

/// <summary>A filter as a line of text, groups of one without their brackets.</summary>
internal static class FilterText
{
    public static string Of(NodeFilter? filter) => filter switch
    {
        null => "all",
        AllOf { Filters: [var only] } => Of(only),
        AllOf all => $"and({string.Join(", ", all.Filters.Select(Of))})",
        AnyOf any => $"or({string.Join(", ", any.Filters.Select(Of))})",
        NotOf not => $"not({Of(not.Filter)})",
        PropertyTest test => $"{test.Property} {test.Operator} {string.Join("|", test.Values.Select(Of))}".TrimEnd(),
        RelationTest test => $"{test.Relation} {test.Quantifier}{(test.Where is null ? string.Empty : $" ({Of(test.Where)})")}",
        TraitTest test => $"traits {test.Quantifier} {string.Join("|", test.Matching.InOrder())}".TrimEnd(),
        _ => throw new NotSupportedException(filter.GetType().Name),
    };

    private static string Of(object? value) => value switch
    {
        null => "null",
        DateOnly date => date.ToString("O", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
