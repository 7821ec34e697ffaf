using Xunit;

namespace Hierarchy.Tests;

public sealed class ClosedUnitsTests
{
    private static readonly NodeFilter Closed = Status(FilterOperator.Eq, OrgUnitStatus.Closed);

    [Fact]
    public void An_eq_or_in_of_the_status_asks_for_closed_units()
    {
        Assert.True(ClosedUnits.AreAskedFor(Closed));
        Assert.True(ClosedUnits.AreAskedFor(Status(FilterOperator.In, OrgUnitStatus.Active, OrgUnitStatus.Closed)));
    }

    [Fact]
    public void It_is_reached_through_and_and_or_however_deep()
        => Assert.True(ClosedUnits.AreAskedFor(new AllOf([new AnyOf([new AllOf([]), new AnyOf([new AllOf([Closed])])])])));

    [Theory]
    [InlineData(FilterOperator.Neq)]
    [InlineData(FilterOperator.Nin)]
    [InlineData(FilterOperator.Gt)]
    [InlineData(FilterOperator.Gte)]
    [InlineData(FilterOperator.Lt)]
    [InlineData(FilterOperator.Lte)]
    public void No_other_comparison_asks_for_them(FilterOperator comparison)
        => Assert.False(ClosedUnits.AreAskedFor(Status(comparison, OrgUnitStatus.Closed)));

    [Fact]
    public void Nothing_below_a_not_or_a_relation_and_no_other_status_or_property_asks_for_them()
    {
        NodeFilter?[] others =
        [
            null,
            new AllOf([]),
            new NotOf(Closed),
            new NotOf(new NotOf(Closed)),
            new RelationTest(Relation.Parent, Quantifier.Some, Closed),
            Status(FilterOperator.Eq, OrgUnitStatus.Active),
            Status(FilterOperator.In),
            new PropertyTest(NodeProperties.Status, FilterOperator.Eq, [null]),
            new PropertyTest(NodeProperties.Name, FilterOperator.Eq, ["CLOSED"]),
            new TraitTest(Quantifier.None, default),
        ];
        Assert.All(others, where => Assert.False(ClosedUnits.AreAskedFor(where)));
    }

    private static PropertyTest Status(FilterOperator comparison, params object?[] values)
        => new(NodeProperties.Status, comparison, values);
}
