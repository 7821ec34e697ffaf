using CsCheck;
using Hierarchy.Specification;
using Hierarchy.Specification.Api.RandomPacks;
using Hierarchy.Specification.Api.Serving;
using Xunit;

namespace Hierarchy.Packs.Tests;

/// <summary>Whatever an import makes, an export writes exactly.</summary>
public sealed class RoundTripTests
{
    [Theory]
    [InlineData("fengze")]
    [InlineData("jizhou")]
    [InlineData("tongcheng")]
    [InlineData("fuqing")]
    [InlineData("yanye")]
    public async Task A_seed_pack(string name) => await RoundTrip.CheckAsync(await SeedStores.OfAsync(name), TinyPack.Today);

    [Fact]
    public async Task The_pack_of_the_rules()
        => await RoundTrip.CheckAsync(await ImportAsync(SpecificationFiles.PackFolder("rules"), FixedDay.Today), FixedDay.Today);

    [Fact]
    public async Task Random_packs() => await Gen.Int.SampleAsync(async seed =>
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.Of("pack"));
        new RandomPack(seed).WriteTo(folder.Of("pack"));
        await RoundTrip.CheckAsync(await ImportAsync(folder.Of("pack"), FixedDay.Today), FixedDay.Today);
    }, iter: TestScale.Of(60));

    [Fact]
    public async Task Stores_with_a_history_of_random_imports()
    {
        var moved = 0;
        await Gen.Select(SloppyPack.Gen, Gen.Int[0, 5], Gen.Bool).Array[2, 6].SampleAsync(async imports =>
        {
            var (store, today) = (GraphImage.Empty, DayOracle.FirstDay);
            foreach (var (pack, days, prune) in imports)
            {
                today = today.AddDays(days);
                if (await TinyPack.PlanAsync(pack.ToSource(), store, prune, today) is { ChangeSet: { } changes })
                {
                    store = StoreOf.Apply(store, changes);
                }
            }

            var files = await RoundTrip.CheckAsync(store, today);
            _ = files.ContainsKey("part-of.csv") ? Interlocked.Increment(ref moved) : 0;
        }, iter: TestScale.Of(150));

        Assert.True(moved > 30, $"{moved} stores with a former parent");
    }

    private static async Task<GraphImage> ImportAsync(string folder, DateOnly today)
    {
        var pack = await PackReader.ReadAsync(folder, progress: null, CancellationToken.None);
        var plan = PackPlanner.Plan(pack, GraphImage.Empty, new PackPlanOptions { Today = today, At = DateTimeOffset.UnixEpoch });
        Assert.Empty(plan.ErrorLines());
        return StoreOf.Apply(GraphImage.Empty, plan.ChangeSet!);
    }
}
