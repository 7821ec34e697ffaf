using Hierarchy.Seeds;
using Xunit;

namespace Hierarchy.Packs.Tests;

/// <summary>The committed packs are what the generator makes, and they read and plan without an error.</summary>
public sealed class SeedPackTests
{
    private static readonly PackPlanOptions Options = new() { Today = new DateOnly(2026, 1, 1), At = DateTimeOffset.UnixEpoch };

    public static TheoryData<string> Names => [.. SeedPacks.All.Select(pack => pack.Name)];

    [Fact]
    public void The_five_packs_are_made() =>
        Assert.Equal(["fengze", "fuqing", "jizhou", "tongcheng", "yanye"], SeedPacks.All.Select(pack => pack.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_committed_pack_is_what_the_generator_makes_byte_for_byte(string name)
    {
        var folder = SeedFolders.Of(name);
        var made = SeedPacks.All.Single(pack => pack.Name == name).Files();

        var committed = Directory.EnumerateFiles(folder).Select(file => Path.GetFileName(file));
        Assert.Equal(made.Keys.Append("README.md").Order(StringComparer.Ordinal), committed.Order(StringComparer.Ordinal));
        foreach (var (file, bytes) in made)
            Assert.True(File.ReadAllBytes(Path.Combine(folder, file)).AsSpan().SequenceEqual(bytes), $"{name}/{file}");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_seed_pack_imports_without_an_error(string name)
    {
        var changeSet = await PlanAsync(name, GraphImage.Empty);

        Assert.NotEmpty(changeSet.Facts);
        var commit = PreparedCommit.Of(changeSet);
        Assert.Equal(changeSet.Facts.Count, commit.Nodes.Count + commit.Relationships.Count);
    }

    [Fact]
    public async Task All_packs_fit_into_one_store_and_a_second_import_of_each_changes_nothing()
    {
        var store = GraphImage.Empty;
        foreach (var name in SeedPacks.All.Select(pack => pack.Name))
            store = StoreOf.Apply(store, await PlanAsync(name, store));

        foreach (var name in SeedPacks.All.Select(pack => pack.Name))
            Assert.Empty((await PlanAsync(name, store)).Facts);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_second_import_with_prune_ends_nothing(string name)
    {
        var store = await SeedStores.OfAsync(name);
        var pack = await PackReader.ReadAsync(SeedFolders.Of(name), progress: null, CancellationToken.None);
        var again = PackPlanner.Plan(pack, store, SeedStores.Options with { Prune = true });

        Assert.Empty(again.ErrorLines());
        Assert.Empty(again.ChangeSet!.Facts);
    }

    private static async Task<ChangeSet> PlanAsync(string name, GraphImage store)
    {
        var pack = await PackReader.ReadAsync(SeedFolders.Of(name), progress: null, CancellationToken.None);
        var plan = PackPlanner.Plan(pack, store, Options);
        Assert.Empty(plan.Report.Errors);
        return plan.ChangeSet!;
    }
}
