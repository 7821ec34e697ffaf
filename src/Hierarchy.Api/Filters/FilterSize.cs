namespace Hierarchy.Api.Filters;

/// <summary>How large a filter is.</summary>
/// <param name="Conditions">Its comparisons and relations; an empty list of filters is a condition too.</param>
/// <param name="Values">With how many values they compare.</param>
internal readonly record struct FilterSize(int Conditions, int Values)
{
    /// <summary>Measures a filter, what it asks beyond relations included.</summary>
    public static FilterSize Of(NodeFilter filter) => filter switch
    {
        AllOf all => OfEach(all.Filters),
        AnyOf any => OfEach(any.Filters),
        NotOf not => Of(not.Filter),
        RelationTest { Where: { } where } => Of(where).Plus(new FilterSize(1, 0)),
        PropertyTest test => new FilterSize(1, test.Values.Count),
        _ => new FilterSize(1, 0),
    };

    /// <summary>Refuses a filter that is too large before the graph is asked.</summary>
    /// <exception cref="ArgumentRefusedException">More conditions or values than <see cref="Limits"/> allow.</exception>
    public static void Check(NodeFilter filter)
    {
        var size = Of(filter);
        Check(size.Conditions, Limits.MaxConditions, "conditions");
        Check(size.Values, Limits.MaxValues, "values");
    }

    private static void Check(int count, int limit, string noun)
    {
        if (count > limit)
        {
            throw new ArgumentRefusedException("where", $"'where' has {count} {noun}; it may have {limit}.");
        }
    }

    private static FilterSize OfEach(IReadOnlyList<NodeFilter> filters)
        => filters is [] ? new FilterSize(1, 0) : filters.Aggregate(default(FilterSize), (size, filter) => size.Plus(Of(filter)));

    private FilterSize Plus(FilterSize other) => new(Conditions + other.Conditions, Values + other.Values);
}
