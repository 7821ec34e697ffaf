using System.Diagnostics;
using Hierarchy.Specification.Graphs;
using Xunit;

namespace Hierarchy.Engine.Tests;

/// <summary>What filters cost: the time of a client's list of values, and the rows that conditions are charged as.</summary>
public sealed class FilterCostTests
{
    private static readonly PropertyTest Other = new(NodeProperties.Key, FilterOperator.Neq, ["other"]);

    [Theory]
    [InlineData(FilterOperator.In, false)]
    [InlineData(FilterOperator.Nin, true)]
    public void A_node_is_looked_up_among_many_values_at_once(FilterOperator comparison, bool expected)
    {
        var sketch = new GraphSketch().Person("p");
        var snapshot = sketch.Load();
        var person = snapshot.FindNode(sketch["p"]);
        var values = Enumerable.Range(0, 250_000).Select(object? (i) => $"key {i}").ToList();
        var holds = PropertyCondition.Of(snapshot, new PropertyTest(NodeProperties.Key, comparison, values));
        var clock = Stopwatch.StartNew();
        for (var i = 0; i < 20_000; i++)
        {
            Assert.Equal(expected, holds(person));
        }

        // One by one these were five thousand million comparisons.
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(5));
    }

    [Fact]
    public void A_row_is_charged_once_for_each_condition_on_it()
    {
        Assert.Equal(0, FurtherCharges(Other));
        Assert.Equal(0, FurtherCharges(new AllOf([])));
        Assert.Equal(0, FurtherCharges(new NotOf(new AllOf([new AnyOf([Other])]))));
        Assert.Equal(2, FurtherCharges(new AllOf([Other, new AnyOf([]), new NotOf(Other)])));
        Assert.Equal(65_999, FurtherCharges(new AnyOf(Enumerable.Repeat<NodeFilter>(Other, 66_000).ToArray())));
    }

    [Fact]
    public void What_stands_beyond_a_relation_is_charged_for_what_the_relation_reaches()
    {
        var beyond = new AllOf([Other, Other, Other]);
        Assert.Equal(1 + 2, FurtherCharges(new RelationTest(Relation.Residence, Quantifier.Some, beyond)));
        Assert.Equal(1 + 1 + 2, FurtherCharges(new AllOf([Other, new RelationTest(Relation.Residence, Quantifier.Some, beyond)])));
    }

    private static long FurtherCharges(NodeFilter filter)
    {
        var sketch = new GraphSketch().Unit("D").Person("p", livesIn: "D");
        var snapshot = sketch.Load();
        var budget = new RowBudget(1_000_000);
        var meter = new Meter(budget, CancellationToken.None);
        _ = new FilterCompiler(snapshot, meter).Compile(filter)(snapshot.FindNode(sketch["p"]));
        meter.Charge();
        return budget.Charged;
    }
}
