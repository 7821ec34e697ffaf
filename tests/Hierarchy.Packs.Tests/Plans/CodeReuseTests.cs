using Xunit;

namespace Hierarchy.Packs.Tests;

/// <summary>Which unit of the store a row is, when its code has belonged to several.</summary>
public sealed class CodeReuseTests
{
    private const string Header = "code,parent,kind,name,openedOn,closedOn\nD,,DISTRICT,区,,\n";

    private static MemoryPackSource Pack(string rows) => TinyPack.Source().With("org-units.csv", Header + rows);

    private static IEnumerable<(string Name, NodeId Id)> Units(GraphImage image)
        => image.Nodes.OfType<OrgUnitData>().Where(unit => unit.Code == "S").Select(unit => (unit.Name, unit.Id)).Order();

    [Fact]
    public async Task A_code_may_be_taken_again_after_closing_whatever_the_order_of_the_rows()
    {
        var store = await TinyPack.ImportAsync(Pack("S,D,SUBDISTRICT,b,2021-01-01,\nS@2020-01-01,D,SUBDISTRICT,a,2010-01-01,2020-01-01\n"));

        Assert.Equal([("a", NodeId.Of(NodeType.OrgUnit, "S")), ("b", NodeId.Of(NodeType.OrgUnit, "S", 1))], Units(store));
    }

    [Fact]
    public async Task A_row_that_begins_after_the_stored_unit_was_closed_is_a_new_unit()
    {
        var store = await TinyPack.ImportAsync(Pack("S,D,SUBDISTRICT,a,2010-01-01,2020-01-01\n"));
        store = await TinyPack.ImportAsync(Pack("S,D,SUBDISTRICT,b,2020-01-01,\n"), store);

        Assert.Equal(["a", "b"], Units(store).Select(unit => unit.Name));
    }

    [Fact]
    public async Task A_row_whose_life_overlaps_the_stored_unit_is_that_unit()
    {
        var store = await TinyPack.ImportAsync(Pack("S,D,SUBDISTRICT,a,2010-01-01,2020-01-01\n"));
        store = await TinyPack.ImportAsync(Pack("S,D,SUBDISTRICT,b,2010-01-01,\n"), store);

        Assert.Equal([("b", NodeId.Of(NodeType.OrgUnit, "S"))], Units(store));
        Assert.Null(store.Unit("S").ClosedOn);
    }

    [Fact]
    public async Task Relationships_find_the_closed_unit_by_its_date()
    {
        var source = Pack("S,D,SUBDISTRICT,b,2021-01-01,\nS@2020-01-01,D,SUBDISTRICT,a,2010-01-01,2020-01-01\n");
        var store = await TinyPack.ImportAsync(source);
        var partial = TinyPack.Source().With("org-units.csv", "code,kind,name\nD,DISTRICT,区\n")
            .With("lives-in.csv", "person,unit,from,to\np1,S@2020-01-01,2012-01-01,2013-01-01\np1,S,2014-01-01,\n");
        store = await TinyPack.ImportAsync(partial, store);

        var homes = store.Relationships.Where(relationship => relationship.Type == RelationshipType.LivesIn)
            .OrderBy(relationship => relationship.Period.From)
            .Select(relationship => relationship.Target);
        Assert.Equal([NodeId.Of(NodeType.OrgUnit, "S"), NodeId.Of(NodeType.OrgUnit, "S", 1)], homes);
    }

    [Fact]
    public async Task A_code_that_an_open_unit_of_the_store_holds_cannot_be_taken()
    {
        var store = await TinyPack.ImportAsync(Pack("S,D,SUBDISTRICT,a,2010-01-01,2030-01-01\n"));
        var plan = await TinyPack.PlanAsync(Pack("S,D,SUBDISTRICT,b,2030-01-01,\n"), store);

        Assert.Equal(
            ["org-units.csv:3:1 CODE_NOT_FREE The code 'S' belongs to another unit in the store, and is free once that is closed, on "
                + "2030-01-01: import the later unit then, or give it another code."],
            plan.ErrorLines());
    }

    [Theory]
    [InlineData("U@2099-01-01,D,SUBDISTRICT,a,2010-01-01,2099-01-01\nU,D,SUBDISTRICT,b,2099-01-01,\n", "CODE_NOT_FREE", 4)]
    [InlineData("U,D,SUBDISTRICT,b,2099-01-01,\nU@2099-01-01,D,SUBDISTRICT,a,2010-01-01,2099-01-01\n", "CODE_NOT_FREE", 3)]
    [InlineData("U@2099-01-01,D,SUBDISTRICT,a,,2099-01-01\nU,D,SUBDISTRICT,b,2100-01-01,\n", "CODE_NOT_FREE", 4)]
    [InlineData("U@2099-01-01,D,SUBDISTRICT,a,2099-01-01,2099-01-01\nU,D,SUBDISTRICT,b,2010-01-01,\n", "CODE_NOT_FREE", 3)]
    [InlineData("U@2026-01-02,D,SUBDISTRICT,a,,2026-01-02\nU,D,SUBDISTRICT,b,2026-01-02,\n", "CODE_NOT_FREE", 4)]
    [InlineData("U@2099-01-01,D,SUBDISTRICT,a,,2099-01-01\nU,D,SUBDISTRICT,b,2098-12-31,\n", "CODE_CLASH", 4)]
    public async Task A_code_taken_on_a_day_to_come_is_refused_where_it_stands(string rows, string code, int line)
    {
        var error = Assert.Single((await TinyPack.PlanAsync(Pack(rows))).Report.Errors);

        Assert.Equal(("org-units.csv", line, 1, code), (error.File, error.Line, error.Column, error.CodeName));
    }

    [Fact]
    public async Task A_code_whose_unit_closes_today_is_free_today()
        => await TinyPack.ImportAsync(Pack("U@2026-01-01,D,SUBDISTRICT,a,,2026-01-01\nU,D,SUBDISTRICT,b,2026-01-01,\n"));
}
