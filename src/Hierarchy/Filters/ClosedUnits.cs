namespace Hierarchy;

/// <summary>When a list of units brings in closed ones: so that nobody meets them who did not ask for them.</summary>
public static class ClosedUnits
{
    /// <summary>
    /// Whether CLOSED stands in an EQ or IN of the status, reached through <see cref="AllOf"/> and <see cref="AnyOf"/> alone: below a
    /// <see cref="NotOf"/> or a relation it brings nothing in.
    /// </summary>
    /// <param name="where">The list's own filter; null = all, which are the open ones.</param>
    public static bool AreAskedFor(NodeFilter? where) => where switch
    {
        AllOf all => all.Filters.Any(AreAskedFor),
        AnyOf any => any.Filters.Any(AreAskedFor),
        PropertyTest { Operator: FilterOperator.Eq or FilterOperator.In } test =>
            test.Property == NodeProperties.Status && test.Values.Contains(OrgUnitStatus.Closed),
        _ => false,
    };
}
