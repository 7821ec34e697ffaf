using Hierarchy.Seeds;
using Xunit;

namespace Hierarchy.Packs.Tests;

/// <summary>The committed packs are imported without an error, and a second time without a fact.</summary>
public sealed class SeedPackTests
{
    public static TheoryData<string> Names => [.. SeedPacks.All.Select(pack => pack.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_committed_pack_is_imported_once(string name)
    {
        var store = await SeedStores.OfAsync(name);
        var pack = await PackReader.ReadAsync(SeedFolders.Of(name), progress: null, CancellationToken.None);
        var again = PackPlanner.Plan(pack, store, SeedStores.Options with { Prune = true });

        Assert.Empty(again.ErrorLines());
        Assert.Empty(again.ChangeSet!.Facts);
        Assert.Equal(0, pack.IgnoredAttributes);
    }

    [Fact]
    public async Task Both_packs_fit_into_one_store()
    {
        var store = await SeedStores.OfAsync("fengze");
        var pack = await PackReader.ReadAsync(SeedFolders.Of("yanye"), progress: null, CancellationToken.None);
        var plan = PackPlanner.Plan(pack, store, SeedStores.Options);

        Assert.Empty(plan.ErrorLines());
        Assert.All(plan.ChangeSet!.Facts, fact => Assert.Null(fact is NodeFact node ? node.Before : ((RelationshipFact)fact).Before));
    }
}
