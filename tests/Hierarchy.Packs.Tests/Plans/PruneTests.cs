using System.Globalization;
using Xunit;

namespace Hierarchy.Packs.Tests;

/// <summary><c>--prune</c> ends what the pack no longer has; without it a row left out changes nothing.</summary>
public sealed class PruneTests
{
    private static readonly MemoryPackSource Less = TinyPack.Source()
        .With("org-units.csv", "code,parent,kind,name\nD,,DISTRICT,区\nS1,D,SUBDISTRICT,一街道\nC1,S1,COMMUNITY_ORG,一社区\n")
        .With("lives-in.csv", "person,unit\np1,C1\n");

    private static readonly MemoryPackSource More = TinyPack.Source()
        .With("lives-in.csv", "person,unit,from\np1,C1,\np2,C2,2020-01-01\np3,C1,2027-01-01\n")
        .With("works-at.csv", "person,workUnit\np1,w1\n")
        .With("lineage.csv", "predecessor,successor,kind,on\nC2,C1,MERGE,2020-01-01\n");

    [Fact]
    public async Task Without_prune_nothing_ends()
    {
        var store = await TinyPack.ImportAsync(More);

        Assert.Empty((await TinyPack.PlanAsync(Less, store)).ChangeSet!.Facts);
    }

    [Fact]
    public async Task With_prune_open_relationships_end_and_open_units_close_today()
    {
        var store = await TinyPack.ImportAsync(Less, await TinyPack.ImportAsync(More), prune: true);

        Assert.Equal([("C2", TinyPack.Today), ("S2", TinyPack.Today)], store.Nodes.OfType<OrgUnitData>()
            .Where(unit => unit.ClosedOn is not null).Select(unit => (unit.Code, unit.ClosedOn!.Value)).Order());
        Assert.Equal(
            ["p1 → C1 [, )", "p2 → C2 [2020-01-01, 2026-01-01)", "p3 → C1 [2027-01-01, )"],
            store.Lines(RelationshipType.LivesIn));
        Assert.Equal(["p1 → w1 [, 2026-01-01)"], store.Lines(RelationshipType.WorksAt));
        Assert.Equal(["C2 → C1 [2020-01-01, )"], store.Lines(RelationshipType.SucceededBy));
        Assert.Equal(
            ["C1 → S1 [, )", "C2 → S2 [, 2026-01-01)", "S1 → D [, )", "S2 → D [, 2026-01-01)"],
            store.Lines(RelationshipType.PartOf));
        Assert.Equal(3, store.Nodes.OfType<PersonData>().Count());
    }

    [Fact]
    public async Task What_begins_on_a_day_to_come_is_left_alone()
    {
        var source = TinyPack.Source()
            .With("org-units.csv", "code,parent,kind,name,openedOn\nD,,DISTRICT,区,\nS3,D,SUBDISTRICT,三街道,2030-01-01\n");
        var before = await TinyPack.ImportAsync(source);
        var store = await TinyPack.ImportAsync(Less, before, prune: true);

        Assert.Null(before.Unit("S3").StatusOn(TinyPack.Today));
        Assert.Equal(before.Unit("S3"), store.Unit("S3"));
    }

    [Fact]
    public async Task Pruning_again_changes_nothing_and_the_summary_says_what_ended()
    {
        var store = await TinyPack.ImportAsync(More);
        var plan = await TinyPack.PlanAsync(Less, store, prune: true);
        Assert.Equal(
            [("ORG_UNIT", 2), ("PART_OF", 2), ("LIVES_IN", 1), ("WORKS_AT", 1)],
            plan.Summary.Lines.Where(line => line.Ended > 0).Select(line => (line.Noun, line.Ended)));

        store = StoreOf.Apply(store, plan.ChangeSet!);
        Assert.Empty((await TinyPack.PlanAsync(Less, store, prune: true, today: TinyPack.Today.AddDays(30))).ChangeSet!.Facts);
    }

    [Fact]
    public async Task A_pruned_unit_that_comes_back_is_the_same_unit_open_again()
    {
        var first = await TinyPack.ImportAsync(More);
        var store = await TinyPack.ImportAsync(Less, first, prune: true);
        var source = TinyPack.Source().With("org-units.csv", "code,parent,kind,name,closedOn\nS2,D,SUBDISTRICT,二街道,\n");
        store = await TinyPack.ImportAsync(source, store, today: TinyPack.Today.AddDays(30));

        Assert.Equal((first.Unit("S2").Id, null), (store.Unit("S2").Id, store.Unit("S2").ClosedOn));
        Assert.Contains("S2 → D [2026-01-31, )", store.Lines(RelationshipType.PartOf));
    }

    [Fact]
    public async Task A_unit_planned_since_ever_stays_so_in_the_past_when_it_is_pruned()
    {
        var store = await TinyPack.ImportAsync(FullPack.Source());
        store = await TinyPack.ImportAsync(Less, store, prune: true);

        Assert.Equal(OrgUnitStatus.Planned, store.Unit("C2").StatusOn(TinyPack.Today.AddDays(-1)));
        Assert.Equal(OrgUnitStatus.Closed, store.Unit("C2").StatusOn(TinyPack.Today));
    }

    [Theory]
    [InlineData("PLANNED,,", null)]
    [InlineData("PLANNED,2020-01-01,", "2020-01-01")]
    [InlineData("ACTIVE,2020-01-01,", "2020-01-01")]
    [InlineData("CLOSED,2020-01-01,2031-01-01", "2020-01-01")]
    public async Task A_planned_unit_that_was_to_be_formed_later_closes_unformed_and_its_past_stays(string dates, string? plannedOn)
    {
        const string Header = "code,parent,kind,name,status,plannedOn,closedOn,openedOn\n";
        var source = TinyPack.Source()
            .With("org-units.csv", $"{Header}D,,DISTRICT,区,ACTIVE,,,\nS3,D,SUBDISTRICT,三街道,{dates},2030-01-01\n");
        var store = await TinyPack.ImportAsync(source);
        store = await TinyPack.ImportAsync(Less, store, prune: true);
        var unit = store.Unit("S3");

        Assert.Equal((null, TinyPack.Today), (unit.OpenedOn, unit.ClosedOn));
        var first = plannedOn is null ? DateOnly.MinValue : DateOnly.Parse(plannedOn, CultureInfo.InvariantCulture);
        Assert.Equal(OrgUnitStatus.Planned, unit.StatusOn(first));
        Assert.Equal(OrgUnitStatus.Planned, unit.StatusOn(TinyPack.Today.AddDays(-1)));
        Assert.Equal(plannedOn is null ? OrgUnitStatus.Planned : null, unit.StatusOn(new DateOnly(2019, 12, 31)));
        Assert.Equal(OrgUnitStatus.Closed, unit.StatusOn(TinyPack.Today));
        var row = $"S3,D,SUBDISTRICT,三街道,PLANNED,{plannedOn},2026-01-01,\n";
        Assert.Empty((await TinyPack.PlanAsync(source.With("org-units.csv", $"{Header}{row}"), store)).ErrorLines());
    }
}
