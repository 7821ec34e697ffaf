using Hierarchy.Specification.Graphs;
using Xunit;

namespace Hierarchy.Engine.Tests;

/// <summary>A source that comes many times in one call is worked out once, and every time it has the same page.</summary>
public sealed class RepeatedSourceTests
{
    private const int Times = 1_000;
    private const int Units = 200;
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly PageRequest Page = PageRequest.Of(3, null, null, null);

    [Fact]
    public async Task Gathered_pages_of_one_source_cost_what_they_show_when_they_come_again()
    {
        var byName = new SortOrder([new SortTerm(SortKey.Name)]);
        var children = new ExpandRequest(Relation.Children) { Order = byName, Page = Page, WithTotals = true };
        await CostsAsync((session, sources) => session.ExpandAsync(sources, children, None), most: Units * 3);
    }

    [Fact]
    public async Task Counts_that_are_not_kept_are_gathered_once()
    {
        var (session, sources, budget) = await OpenAsync();
        var request = new ExpandRequest(Relation.Children)
        {
            Where = new PropertyTest(NodeProperties.Key, FilterOperator.Neq, ["u7"]),
        };
        Assert.All(await session.CountAsync(sources, request, None), count => Assert.Equal(Units - 1, count));
        Assert.InRange(budget.Charged, Units, Times + Units * 3);
    }

    [Fact]
    public async Task Rows_of_a_subtree_are_walked_once()
        => await CostsAsync(
            (session, sources) => session.SubtreeAsync(sources, new SubtreeRequest { Page = Page, MaxDepth = 2, WithTotals = true }, None),
            most: Units * 4);

    [Fact]
    public async Task Appointments_below_a_unit_are_gathered_once()
        => await CostsAsync(
            (session, sources) => session.AppointmentsAsync(
                sources, new AppointmentsRequest { Scope = Scope.Subtree, Page = Page, WithTotals = true }, None),
            most: Units * 4);

    private static async Task CostsAsync<TElement>(
        Func<IGraphSession, ReadOnlyMemory<NodeRef>, ValueTask<PagedLists<TElement>>> ask, int most)
    {
        var (session, sources, budget) = await OpenAsync();
        var once = await ask(session, sources.AsMemory(0, 1));
        var charged = budget.Charged;
        var answered = await ask(session, sources);

        Assert.Equal(3, once.Elements.Length);
        for (var i = 0; i < Times; i++)
        {
            Assert.Equal(once.Elements, answered.Elements[answered.Offsets[i]..answered.Offsets[i + 1]]);
            Assert.Equal(
                (once.HasNext[0], once.HasPrevious[0], once.Totals![0]),
                (answered.HasNext[i], answered.HasPrevious[i], answered.Totals![i]));
        }

        Assert.InRange(budget.Charged - charged, Times * 3, Times * 4 + most);
    }

    private static async Task<(IGraphSession Session, NodeRef[] Sources, RowBudget Budget)> OpenAsync()
    {
        var sketch = new GraphSketch().Unit("D");
        for (var i = 0; i < Units; i++)
        {
            sketch.Unit($"u{i}", "D").Person($"p{i}").Relationship(RelationshipType.Holds, $"p{i}", $"u{i}", post: Post.CommitteeMember);
        }

        var snapshot = sketch.Load();
        var budget = new RowBudget(1_000_000);
        var session = new GraphSession(snapshot, snapshot, budget);
        var source = (await session.FindByIdAsync(new[] { sketch["D"] }, None))[0];
        return (session, [.. Enumerable.Repeat(source, Times)], budget);
    }
}
