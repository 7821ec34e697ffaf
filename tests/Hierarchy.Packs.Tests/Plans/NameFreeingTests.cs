using Hierarchy.Specification;
using Xunit;

namespace Hierarchy.Packs.Tests;

/// <summary>
/// A unit that its date closes, without a commit on that day, holds its code in the journal until a fact frees it: imports on several days
/// through a journal that keeps claims.
/// </summary>
public sealed class NameFreeingTests
{
    private const string Header = "code,parent,kind,name,openedOn,closedOn\nD,,DISTRICT,区,,\n";
    private const string Closing = "S,D,SUBDISTRICT,a,2010-01-01,2026-01-02\n";
    private const string Closed = "S@2026-01-02,D,SUBDISTRICT,a,2010-01-01,2026-01-02\n";
    private const string Heir = "S,D,SUBDISTRICT,b,2026-01-02,\n";

    private static readonly DateOnly Tomorrow = TinyPack.Today.AddDays(1);

    [Theory]
    [InlineData("the closed unit stands in the pack", Closed + Heir)]
    [InlineData("whatever the order of the rows", Heir + Closed)]
    [InlineData("the pack lacks it", Heir)]
    public async Task A_code_whose_unit_its_date_closed_is_taken_on_the_day(string what, string rows)
    {
        await using var journal = new InMemoryJournal();
        await ImportAsync(journal, Closing, TinyPack.Today);
        var plan = await ImportAsync(journal, rows, Tomorrow);

        Assert.Equal([("a", "a"), ("-", "b")], NodeFacts(plan));
        var units = plan.Summary.Lines.Single(line => line.Noun == "ORG_UNIT");
        Assert.Equal((1, 0, 0), (units.Created, units.Changed, units.Ended));
        var store = await journal.LoadAsync(CancellationToken.None);
        Assert.Equal(["a", "b"], store.Nodes.Where(node => node.Key == "S").Select(node => node.Name).Order());
        Assert.True((await PlanAsync(journal, rows, Tomorrow)).ChangeSet is { Facts.Count: 0 }, what);
    }

    [Fact]
    public async Task A_unit_that_has_its_code_already_writes_nothing_about_those_before()
    {
        await using var journal = new InMemoryJournal();
        await ImportAsync(journal, Closing, TinyPack.Today);
        await ImportAsync(journal, Closed + Heir, Tomorrow);
        var plan = await ImportAsync(journal, Closed + Heir.Replace(",b,", ",c,", StringComparison.Ordinal), Tomorrow);

        Assert.Equal([("b", "c")], NodeFacts(plan));
    }

    [Fact]
    public async Task A_code_goes_from_unit_to_unit_each_closed_by_its_date()
    {
        await using var journal = new InMemoryJournal();
        await ImportAsync(journal, Closing, TinyPack.Today);
        await ImportAsync(journal, Closed + "S,D,SUBDISTRICT,b,2026-01-02,2026-01-03\n", Tomorrow);
        await ImportAsync(journal, "S,D,SUBDISTRICT,c,2026-01-03,2026-01-04\n", Tomorrow.AddDays(1));
        await ImportAsync(journal, "S,D,SUBDISTRICT,d,2026-01-04,\n", Tomorrow.AddDays(2));

        var store = await journal.LoadAsync(CancellationToken.None);
        Assert.Equal("d", Assert.Single(store.Nodes, node => node.ClaimOn(Tomorrow.AddDays(2)) == "OrgUnit S").Name);
        Assert.Equal(4, store.Nodes.Count(node => node.Key == "S"));
    }

    [Fact]
    public async Task A_closed_unit_that_others_change_meanwhile_is_not_overwritten()
    {
        await using var journal = new InMemoryJournal();
        await ImportAsync(journal, Closing, TinyPack.Today);
        var late = await PlanAsync(journal, Heir, Tomorrow);
        await ImportAsync(journal, Closing.Replace(",a,", ",z,", StringComparison.Ordinal), TinyPack.Today);

        var conflict = await Assert.ThrowsAsync<CommitConflictException>(() => CommitAsync(journal, late));
        Assert.Contains(conflict.Conflicts, part => part.Node == NodeId.Of(NodeType.OrgUnit, "S") && part.Aspect == Aspects.Props);
        await ImportAsync(journal, Heir, Tomorrow);
        Assert.Contains((await journal.LoadAsync(CancellationToken.None)).Nodes, node => node.Name == "z");
    }

    private static IEnumerable<(string Before, string After)> NodeFacts(PackPlan plan)
        => plan.ChangeSet!.Facts.OfType<NodeFact>().Select(fact => (fact.Before?.Name ?? "-", fact.After.Name));

    private static async Task<PackPlan> ImportAsync(InMemoryJournal journal, string rows, DateOnly today)
    {
        var plan = await PlanAsync(journal, rows, today);
        await CommitAsync(journal, plan);
        return plan;
    }

    private static async Task<PackPlan> PlanAsync(InMemoryJournal journal, string rows, DateOnly today)
    {
        var store = await journal.LoadAsync(CancellationToken.None);
        var plan = await TinyPack.PlanAsync(TinyPack.Source().With("org-units.csv", Header + rows), store, today: today);
        Assert.Empty(plan.ErrorLines());
        return plan;
    }

    private static async Task CommitAsync(InMemoryJournal journal, PackPlan plan)
        => await journal.CommitAsync(plan.ChangeSet!, CancellationToken.None);
}
