using CsCheck;
using Hierarchy.Specification;
using Xunit;

namespace Hierarchy.Packs.Tests;

/// <summary>The planner against the rules checked day by day.</summary>
public sealed class SloppyPackTests
{
    [Fact]
    public async Task A_pack_is_accepted_exactly_when_no_rule_is_broken_on_any_day()
    {
        var (accepted, refused) = (0, 0);
        await SloppyPack.Gen.SampleAsync(async pack =>
        {
            var isBroken = pack.HasDuplicateRows || DayOracle.IsBroken(pack.Relationships);
            var plan = await TinyPack.PlanAsync(pack.ToSource(), today: DayOracle.Today);

            Assert.True(plan.Report.IsClean == !isBroken, string.Join('\n', plan.ErrorLines().Prepend($"broken: {isBroken}")));
            if (plan.ChangeSet is { } changes)
            {
                Assert.Equal(pack.Relationships.Order(ByText), ModelRelationship.Of(StoreOf.Apply(GraphImage.Empty, changes))
                    .Order(ByText));
            }

            _ = isBroken ? Interlocked.Increment(ref refused) : Interlocked.Increment(ref accepted);
        }, iter: TestScale.Of(1_500), print: pack => pack.ToString());

        Assert.True(accepted > 150 && refused > 150, $"{accepted} accepted, {refused} refused");
    }

    [Fact]
    public async Task Whatever_is_imported_after_whatever_no_rule_is_broken_and_the_second_time_nothing_changes()
    {
        var later = 0;
        await Gen.Select(SloppyPack.Gen.Array[2, 4], Gen.Bool).SampleAsync(async (packs, prune) =>
        {
            var store = GraphImage.Empty;
            foreach (var pack in packs)
            {
                var plan = await TinyPack.PlanAsync(pack.ToSource(), store, prune, DayOracle.Today);
                if (plan.ChangeSet is not { } changes)
                {
                    continue;
                }

                later += store.Nodes.Count > 0 ? 1 : 0;
                store = StoreOf.Apply(store, changes);
                Assert.False(DayOracle.IsBroken(ModelRelationship.Of(store)));
                var again = await TinyPack.PlanAsync(pack.ToSource(), store, prune, DayOracle.Today);
                Assert.Empty(again.ErrorLines());
                Assert.Empty(again.ChangeSet!.Facts);
            }
        }, iter: TestScale.Of(500), print: sample => string.Join("\n--\n", sample.Item1.Append<object>(sample.Item2)));

        Assert.True(later > 50, $"{later} later imports accepted");
    }

    private static readonly Comparer<ModelRelationship> ByText =
        Comparer<ModelRelationship>.Create((left, right) => string.CompareOrdinal(left.ToString(), right.ToString()));
}
