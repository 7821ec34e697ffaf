using Hierarchy.Specification.Graphs;
using Xunit;

namespace Hierarchy.Engine.Tests;

/// <summary>What filters cost: the rows that conditions are charged as.</summary>
public sealed class FilterCostTests
{
    private static readonly PropertyTest Other = new(NodeProperties.Key, FilterOperator.Neq, ["other"]);

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
