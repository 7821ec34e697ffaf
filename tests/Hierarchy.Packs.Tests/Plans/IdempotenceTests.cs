using Xunit;

namespace Hierarchy.Packs.Tests;

/// <summary>The same pack a second time changes nothing, whatever the day; and the same pack gives the same ids everywhere.</summary>
public sealed class IdempotenceTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_pack_imported_again_has_no_facts(bool prune)
    {
        var store = await TinyPack.ImportAsync(FullPack.Source());
        var again = await TinyPack.PlanAsync(FullPack.Source(), store, prune, TinyPack.Today.AddYears(1));

        Assert.Empty(again.Report.Errors);
        Assert.Empty(again.ChangeSet!.Facts);
        Assert.All(again.Summary.Lines, line => Assert.Equal((0, 0, 0), (line.Created, line.Changed, line.Ended)));
    }

    [Fact]
    public async Task The_summary_counts_what_was_created()
    {
        var plan = await TinyPack.PlanAsync(FullPack.Source());

        Assert.Equal(
            ["ORG_UNIT 7", "PERSON 3", "WORK_UNIT 2", "MATRIX 1", "BODY 2", "PART_OF 7", "LIVES_IN 2", "WORKS_AT 1", "IN_MATRIX 3",
                "CHECKED_IN 2", "HOLDS 2", "SERVES 1", "SUB_BODY_OF 2", "SUCCEEDED_BY 1"],
            plan.Summary.Lines.Select(line => $"{line.Noun} {line.Created}"));
        Assert.All(plan.Summary.Lines, line => Assert.Equal((0, 0, 0), (line.Changed, line.Ended, line.Unchanged)));
        Assert.Equal(36, plan.ChangeSet!.Facts.Count);
    }

    [Fact]
    public async Task The_same_pack_makes_the_same_change_set()
    {
        var (first, second) = (await TinyPack.PlanAsync(FullPack.Source()), await TinyPack.PlanAsync(FullPack.Source()));

        Assert.Equal(first.ChangeSet!.Facts, second.ChangeSet!.Facts);
        Assert.Equal(first.ChangeSet.Mutation, second.ChangeSet.Mutation);
        Assert.InRange(first.ChangeSet.Mutation.Value.Length, 1, MutationId.MaxLength);
    }

    [Fact]
    public async Task Another_pack_revision_day_or_prune_is_another_mutation()
    {
        var store = await TinyPack.ImportAsync(FullPack.Source());
        MutationId?[] mutations =
        [
            (await TinyPack.PlanAsync(FullPack.Source())).ChangeSet?.Mutation,
            (await TinyPack.PlanAsync(TinyPack.Source())).ChangeSet?.Mutation,
            (await TinyPack.PlanAsync(FullPack.Source(), store)).ChangeSet?.Mutation,
            (await TinyPack.PlanAsync(FullPack.Source(), store, prune: true)).ChangeSet?.Mutation,
            (await TinyPack.PlanAsync(FullPack.Source(), store, today: TinyPack.Today.AddDays(1))).ChangeSet?.Mutation,
        ];

        Assert.Equal(mutations.Length, mutations.Distinct().Count());
        Assert.DoesNotContain(null, mutations);
    }

    [Fact]
    public async Task A_pack_can_be_planned_again_after_a_conflict()
    {
        var pack = await TinyPack.ReadAsync(FullPack.Source());
        var options = new PackPlanOptions { Today = TinyPack.Today, At = DateTimeOffset.UnixEpoch };
        var first = PackPlanner.Plan(pack, GraphImage.Empty, options);
        var second = PackPlanner.Plan(pack, GraphImage.Empty, options);

        Assert.Equal(first.ChangeSet!.Facts, second.ChangeSet!.Facts);
    }
}
