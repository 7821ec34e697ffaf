using Xunit;

namespace Hierarchy.Specification.Graphs;

/// <summary>Lists of all nodes of a type: what stands in them, what relations in a filter mean, what they cost.</summary>
public abstract class FindSpecification : GraphStoreSpecification
{
    [Fact]
    public async Task Open_nodes_are_listed_by_code_or_key_and_no_others()
    {
        var sketch = new GraphSketch()
            .Unit("b").Unit("a")
            .Unit("closed", with: unit => unit with { ClosedOn = Today })
            .Unit("future", with: unit => unit with { OpenedOn = Today.AddDays(1) })
            .Unit("planned", with: unit => unit with { GivenStatus = OrgUnitStatus.Planned })
            .Person("p").WorkUnit("w").WorkUnit("v", Today).Matrix("m").Matrix("n", Today.AddDays(-1)).Body("y").Body("x").Body("z", Today);
        var reader = await ReadAsync(sketch);
        Assert.Equal(["a", "b", "planned"], await reader.FoundAsync(NodeType.OrgUnit));
        Assert.Equal(["p"], await reader.FoundAsync(NodeType.Person));
        Assert.Equal(["w"], await reader.FoundAsync(NodeType.WorkUnit));
        Assert.Equal(["m"], await reader.FoundAsync(NodeType.Matrix));
        Assert.Equal(["x", "y"], await reader.FoundAsync(NodeType.Body));

        var closedToo = new FindRequest { IncludeClosed = true };
        Assert.Equal(["a", "b", "closed", "planned"], await reader.FoundAsync(NodeType.OrgUnit, closedToo));
        Assert.Equal(["w"], await reader.FoundAsync(NodeType.WorkUnit, closedToo));
        Assert.Equal(["m"], await reader.FoundAsync(NodeType.Matrix, closedToo));
        Assert.Equal(["x", "y"], await reader.FoundAsync(NodeType.Body, closedToo));
    }

    [Theory]
    [InlineData(-2, "a")]
    [InlineData(-1, "a b")]
    [InlineData(1, "b")]
    public async Task A_list_is_that_of_the_day_asked(int days, string expected)
    {
        var sketch = new GraphSketch()
            .Unit("a", with: unit => unit with { ClosedOn = Today }).Unit("b", with: unit => unit with { OpenedOn = Today.AddDays(-1) });
        var reader = await ReadAsync(sketch, Today.AddDays(days));
        Assert.Equal(expected.Split(' '), await reader.FoundAsync(NodeType.OrgUnit));
    }

    [Fact]
    public async Task Closed_units_of_one_code_stand_side_by_side_by_id()
    {
        var sketch = new GraphSketch()
            .Namesake("one", "C", unit => unit with { ClosedOn = Today }).Namesake("two", "C", unit => unit).Unit("B").Unit("D");
        var reader = await ReadAsync(sketch);
        var isFirst = sketch["one"].CompareTo(sketch["two"]) < 0;
        Assert.Equal(
            isFirst ? ["B", "one", "two", "D"] : ["B", "two", "one", "D"],
            await reader.FoundAsync(NodeType.OrgUnit, new FindRequest { IncludeClosed = true }));
    }

    [Theory]
    [InlineData(Relation.Residence, Quantifier.None, null, "q r")]
    [InlineData(Relation.Residence, Quantifier.Some, null, "p s")]
    [InlineData(Relation.Residence, Quantifier.Some, "S", "p")]
    [InlineData(Relation.Residence, Quantifier.None, "S", "q r s")]
    [InlineData(Relation.Belongs, Quantifier.Some, null, "p q r")]
    [InlineData(Relation.Belongs, Quantifier.None, null, "s")]
    [InlineData(Relation.Belongs, Quantifier.Some, "m", "p r")]
    [InlineData(Relation.Belongs, Quantifier.None, "m", "q s")]
    [InlineData(Relation.Belongs, Quantifier.All, "m", "r s")]
    public async Task A_relation_is_asked_for_none_for_some_and_for_all(
        Relation relation, Quantifier quantifier, string? key, string expected)
    {
        var sketch = new GraphSketch().Unit("D").Unit("S", "D").WorkUnit("w").Matrix("m").Matrix("n").Matrix("closed", Today)
            .Person("p", livesIn: "S", worksAt: "w").Person("q").Person("r").Person("s", livesIn: "D")
            .Relationship(RelationshipType.InMatrix, "w", "m").Relationship(RelationshipType.InMatrix, "p", "n").Relationship(
                RelationshipType.InMatrix, "q", "n")
            .Relationship(RelationshipType.InMatrix, "r", "m").Relationship(RelationshipType.InMatrix, "s", "closed");
        var reader = await ReadAsync(sketch);
        var where = key is null ? null : new PropertyTest(NodeProperties.Key, FilterOperator.Eq, [key]);
        var request = new FindRequest { Where = new RelationTest(relation, quantifier, where) };
        Assert.Equal(expected.Split(' '), await reader.FoundAsync(NodeType.Person, request));
        Assert.Equal(expected.Split(' '), await reader.FoundAsync(NodeType.Person, request with { WithTotals = true }));
    }

    [Fact]
    public async Task A_closed_unit_has_the_parent_of_the_day_before_it_closed()
    {
        var sketch = new GraphSketch()
            .Unit("D", with: unit => unit with { ClosedOn = Today.AddDays(-2) })
            .Unit("open", "D")
            .Unit("closed", "D", with: unit => unit with { ClosedOn = Today });
        var reader = await ReadAsync(sketch);
        var roots = new FindRequest { IncludeClosed = true, Where = new RelationTest(Relation.Parent, Quantifier.None) };
        var below = roots with { Where = new RelationTest(Relation.Parent, Quantifier.Some) };
        Assert.Equal(["D", "open"], await reader.FoundAsync(NodeType.OrgUnit, roots));
        Assert.Equal(["closed"], await reader.FoundAsync(NodeType.OrgUnit, below));
    }

    [Fact]
    public async Task Totals_are_answered_only_when_they_are_asked()
    {
        var reader = await ReadAsync(new GraphSketch().Person("p").Person("q"));
        var page = PageRequest.Of(1, null, null, null);
        Assert.Null(await TotalsAsync(NodeType.Person, false));
        Assert.Equal(new long[] { 2 }, await TotalsAsync(NodeType.Person, true));
        Assert.Equal(new long[] { 0 }, await TotalsAsync(NodeType.Body, true));

        async Task<IEnumerable<long>?> TotalsAsync(NodeType type, bool asked)
            => (await reader.Session.FindAsync(type, new FindRequest { Page = page, WithTotals = asked }, None)).Totals;
    }

    [Fact]
    public async Task A_cursor_holds_whatever_the_filter_and_is_refused_by_another_type_or_order()
    {
        var reader = await ReadAsync(new GraphSketch().Person("p").Person("q").Person("r").Body("b"));
        var cursor = (await reader.Session.FindAsync(NodeType.Person, new FindRequest(), None)).CursorAt(1);
        var page = PageRequest.Of(5, null, cursor, null);
        var filtered = new FindRequest { Page = page, Where = new PropertyTest(NodeProperties.Key, FilterOperator.Neq, ["q"]) };
        Assert.Equal(["r"], await reader.FoundAsync(NodeType.Person, filtered));
        var spelled = filtered with { Where = null, Order = new SortOrder([new SortTerm(SortKey.Key)]) };
        Assert.Equal(["r"], await reader.FoundAsync(NodeType.Person, spelled));

        var byName = new SortOrder([new SortTerm(SortKey.Name)]);
        await Assert.ThrowsAsync<CursorRefusedException>(() => reader.FoundAsync(NodeType.Body, new FindRequest { Page = page }));
        await Assert.ThrowsAsync<CursorRefusedException>(
            () => reader.FoundAsync(NodeType.Person, new FindRequest { Page = page, Order = byName }));
    }

    [Fact]
    public async Task A_page_in_the_kept_order_is_charged_what_it_shows_and_any_other_order_everything()
    {
        var sketch = new GraphSketch();
        for (var i = 0; i < 3_000; i++)
        {
            sketch.Person($"p{i}");
        }

        var store = await StoreAsync(sketch);
        var page = PageRequest.Of(10, null, null, null);
        var where = new PropertyTest(NodeProperties.Key, FilterOperator.EndsWith, ["7"]);
        var byName = new SortOrder([new SortTerm(SortKey.Name)]);
        Assert.Equal(10, await ChargedAsync(new FindRequest { Page = page, WithTotals = true }));
        Assert.InRange(await ChargedAsync(new FindRequest { Page = page, Where = where }), 10, 600);
        Assert.InRange(await ChargedAsync(new FindRequest { Page = page, Where = where, WithTotals = true }), 3_000, 3_100);
        Assert.InRange(await ChargedAsync(new FindRequest { Page = page, Order = byName }), 3_000, 4_000);
        var threeConditions = new AllOf([where, new AnyOf([where, where])]);
        Assert.InRange(await ChargedAsync(new FindRequest { Page = page, Where = threeConditions, WithTotals = true }), 9_000, 9_100);
        Assert.InRange(await ChargedAsync(new FindRequest { Page = page, Where = new AnyOf([]) }), 3_000, 3_100);

        var one = new FindRequest { WithTotals = true, Order = byName, Where = Key(FilterOperator.Eq, "p7") };
        Assert.InRange(await ChargedAsync(one), 1, 10);
        Assert.InRange(await ChargedAsync(new FindRequest { WithTotals = true, Where = Key(FilterOperator.StartsWith, "p29") }), 111, 130);
        var few = new AllOf([Key(FilterOperator.Gt, "p1"), new AllOf([where, Key(FilterOperator.Lte, "p10")])]);
        Assert.InRange(await ChargedAsync(new FindRequest { Where = few }), 1, 10);

        var poor = await store.OpenAsync(new ReadOptions { Budget = new RowBudget(2_999) }, None);
        await Assert.ThrowsAsync<RowBudgetExceededException>(
            async () => await poor.FindAsync(NodeType.Person, new FindRequest { Page = page, Order = byName }, None));

        static PropertyTest Key(FilterOperator comparison, string key) => new(NodeProperties.Key, comparison, [key]);

        async Task<long> ChargedAsync(FindRequest request)
        {
            var budget = new RowBudget(1_000_000);
            var session = await store.OpenAsync(new ReadOptions { Budget = budget }, None);
            _ = await session.FindAsync(NodeType.Person, request, None);
            return budget.Charged;
        }
    }
}
