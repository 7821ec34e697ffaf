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
        PropertyTest test => $"{test.Property} {test.Operator} {string.Join("|", test.Values.Select(value => value ?? "null"))}".TrimEnd(),
        TraitTest test => $"traits {test.Quantifier} {string.Join("|", test.Matching.InOrder())}".TrimEnd(),
        _ => throw new NotSupportedException(filter.GetType().Name),
    };
}
