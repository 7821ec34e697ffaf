using Xunit;

namespace Hierarchy.Packs.Tests;

/// <summary>
/// The parent in <c>org-units.csv</c>, the former ones in <c>part-of.csv</c>, and what becomes of them when a pack is imported again.
/// </summary>
public sealed class ParentTests
{
    private const string Header = "code,parent,kind,name\nD,,DISTRICT,区\nS1,D,SUBDISTRICT,一\nS2,D,SUBDISTRICT,二\n";

    private static MemoryPackSource Pack(string communities, string partOf = "")
    {
        var source = TinyPack.Source().With("org-units.csv", Header + communities);
        return partOf.Length == 0 ? source : source.With("part-of.csv", "unit,parent,from,to\n" + partOf);
    }

    private static IEnumerable<string> Parents(GraphImage image, string code)
        => image.Lines(RelationshipType.PartOf).Where(line => line.StartsWith(code + " ", StringComparison.Ordinal));

    [Fact]
    public async Task A_parent_without_history_holds_since_ever()
        => Assert.Equal(["C1 → S1 [, )"], Parents(await TinyPack.ImportAsync(Pack("C1,S1,COMMUNITY_ORG,社\n")), "C1"));

    [Fact]
    public async Task The_parent_holds_from_the_last_to_and_a_gap_is_a_root()
    {
        var store = await TinyPack.ImportAsync(Pack("C1,S1,COMMUNITY_ORG,社\n", "C1,S1,,2010-01-01\nC1,S2,2012-01-01,2014-01-01\n"));

        Assert.Equal(["C1 → S1 [, 2010-01-01)", "C1 → S1 [2014-01-01, )", "C1 → S2 [2012-01-01, 2014-01-01)"], Parents(store, "C1"));
    }

    [Fact]
    public async Task A_root_of_today_may_have_had_parents()
    {
        var source = Pack("D2,,DISTRICT,二区\n").With("part-of.csv", "unit,parent,from,to\nS2,D2,,2010-01-01\n");
        var store = await TinyPack.ImportAsync(source);

        Assert.Equal(["S2 → D [2010-01-01, )", "S2 → D2 [, 2010-01-01)"], Parents(store, "S2"));
    }

    [Fact]
    public async Task Another_parent_in_a_second_import_is_a_move_today()
    {
        var store = await TinyPack.ImportAsync(Pack("C1,S1,COMMUNITY_ORG,社\n"));
        store = await TinyPack.ImportAsync(Pack("C1,S2,COMMUNITY_ORG,社\n"), store);

        Assert.Equal(["C1 → S1 [, 2026-01-01)", "C1 → S2 [2026-01-01, )"], Parents(store, "C1"));
        Assert.Empty((await TinyPack.PlanAsync(Pack("C1,S2,COMMUNITY_ORG,社\n"), store, today: TinyPack.Today.AddDays(9))).ChangeSet!.Facts);
    }

    [Fact]
    public async Task Moved_there_and_back_on_one_day_leaves_one_parent()
    {
        var store = await TinyPack.ImportAsync(Pack("C1,S1,COMMUNITY_ORG,社\n"));
        store = await TinyPack.ImportAsync(Pack("C1,S2,COMMUNITY_ORG,社\n"), store);
        store = await TinyPack.ImportAsync(Pack("C1,S1,COMMUNITY_ORG,社\n"), store);

        Assert.Equal(["C1 → S1 [, 2026-01-01)", "C1 → S1 [2026-01-01, )", "C1 → S2 [2026-01-01, 2026-01-01)"], Parents(store, "C1"));
    }

    [Fact]
    public async Task A_move_told_with_its_history_ends_the_former_parent_on_its_day()
    {
        var store = await TinyPack.ImportAsync(Pack("C1,S1,COMMUNITY_ORG,社\n"));
        store = await TinyPack.ImportAsync(Pack("C1,S2,COMMUNITY_ORG,社\n", "C1,S1,,2020-01-01\n"), store);

        Assert.Equal(["C1 → S1 [, 2020-01-01)", "C1 → S2 [2020-01-01, )"], Parents(store, "C1"));
    }

    [Fact]
    public async Task A_wrong_day_of_a_move_is_corrected_in_place()
    {
        var store = await TinyPack.ImportAsync(Pack("C1,S2,COMMUNITY_ORG,社\n", "C1,S1,,2020-01-01\n"));
        var corrected = await TinyPack.ImportAsync(Pack("C1,S2,COMMUNITY_ORG,社\n", "C1,S1,,2021-01-01\n"), store);

        Assert.Equal(["C1 → S1 [, 2021-01-01)", "C1 → S2 [2021-01-01, )"], Parents(corrected, "C1"));
        Assert.Equal(store.Relationships.Select(relationship => relationship.Id).Order(), corrected.Relationships
            .Select(relationship => relationship.Id).Order());
    }

    [Fact]
    public async Task A_unit_whose_parent_was_emptied_becomes_a_root_today()
    {
        var store = await TinyPack.ImportAsync(Pack(""));
        store = await TinyPack.ImportAsync(TinyPack.Source().With("org-units.csv", "code,parent,kind,name\nS2,,DISTRICT,二区\n"), store);

        Assert.Equal(["S2 → D [, 2026-01-01)"], Parents(store, "S2"));
        Assert.Equal("test", store.Unit("S2").Charter?.Name);
    }

    [Fact]
    public async Task Without_the_column_parent_everybody_stays()
    {
        var store = await TinyPack.ImportAsync(TinyPack.Source());
        var plan = await TinyPack.PlanAsync(TinyPack.Source().With("org-units.csv", "code,kind,name\nC1,COMMUNITY_ORG,新名\n"), store);

        var fact = Assert.IsType<NodeFact>(Assert.Single(plan.ChangeSet!.Facts));
        Assert.Equal("新名", fact.After.Name);
    }

    [Fact]
    public async Task A_parent_may_be_known_to_the_store_only()
    {
        var store = await TinyPack.ImportAsync(TinyPack.Source());
        store = await TinyPack.ImportAsync(TinyPack.Source().With("org-units.csv", "code,parent,kind,name\nG1,C1,GRID,网格\n"), store);

        Assert.Equal(["G1 → C1 [, )"], Parents(store, "G1"));
    }

    [Fact]
    public async Task A_history_that_contradicts_the_store_is_refused()
    {
        var store = await TinyPack.ImportAsync(Pack("C1,S1,COMMUNITY_ORG,社\n"));
        var plan = await TinyPack.PlanAsync(Pack("C1,S1,COMMUNITY_ORG,社\n", "C1,S2,2010-01-01,2012-01-01\n"), store);

        // The parent of today is said to hold from 2012 on, so that the store's one is corrected, and nothing clashes.
        Assert.Empty(plan.ErrorLines());

        plan = await TinyPack.PlanAsync(Pack("", "C1,S2,2010-01-01,2012-01-01\n"), store);
        Assert.Equal(
            ["part-of.csv:2:2 SECOND_PARENT 'C1' is part of 'S2' and of 'S1' on the same days: from 2010-01-01 to 2012-01-01, and always "
                + "in the store, which the pack does not mention. Give the earlier one a 'to'."],
            plan.ErrorLines());
    }

    [Fact]
    public async Task A_row_without_to_tells_since_when_the_parent_holds()
    {
        var source = Pack("C1,S1,COMMUNITY_ORG,社\n", "C1,S1,2015-01-01,\nC1,S2,2010-01-01,2012-01-01\n");
        var store = await TinyPack.ImportAsync(source);

        Assert.Equal(["C1 → S1 [2015-01-01, )", "C1 → S2 [2010-01-01, 2012-01-01)"], Parents(store, "C1"));
        Assert.Empty((await TinyPack.PlanAsync(source, store)).ChangeSet!.Facts);

        // A move on a day of one's choice, told in full.
        var moved = Pack("C1,S2,COMMUNITY_ORG,社\n", "C1,S1,2015-01-01,2020-01-01\nC1,S2,2020-01-01,\n");
        store = await TinyPack.ImportAsync(moved, store);
        Assert.Equal(
            ["C1 → S1 [2015-01-01, 2020-01-01)", "C1 → S2 [2010-01-01, 2012-01-01)", "C1 → S2 [2020-01-01, )"],
            Parents(store, "C1"));
    }

    [Fact]
    public async Task The_column_and_a_row_without_to_must_agree()
    {
        var plan = await TinyPack.PlanAsync(Pack("C1,S1,COMMUNITY_ORG,社\n", "C1,S2,2015-01-01,\n"));

        Assert.Equal(
            ["org-units.csv:5:2 SECOND_PARENT 'C1' is part of 'S1' here, and of 'S2' without a 'to' on line 2 of part-of.csv."],
            plan.ErrorLines());
    }

    [Fact]
    public async Task A_body_follows_the_same_rules()
    {
        var store = await TinyPack.ImportAsync(FullPack.Source());
        Assert.Equal(["b2 → b1 [2010-01-01, 2012-01-01)", "b2 → b1 [2012-01-01, )"], store.Lines(RelationshipType.SubBodyOf));

        var source = TinyPack.Source().With("bodies.csv", "key,name,kind,partOf\nb2,分队,VOLUNTEER_TEAM,\n");
        store = await TinyPack.ImportAsync(source, store);
        Assert.Equal(["b2 → b1 [2010-01-01, 2012-01-01)", "b2 → b1 [2012-01-01, 2026-01-01)"], store.Lines(RelationshipType.SubBodyOf));
    }
}
