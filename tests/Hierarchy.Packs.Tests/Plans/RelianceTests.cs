using Xunit;

namespace Hierarchy.Packs.Tests;

/// <summary>What a plan relies on, so that what others change meanwhile is not overwritten.</summary>
public sealed class RelianceTests
{
    [Fact]
    public async Task Into_an_empty_store_nothing_is_relied_on_and_the_roots_take_shape()
    {
        var changes = (await TinyPack.PlanAsync(TinyPack.Source())).ChangeSet!;

        Assert.Empty(changes.Relied);
        Assert.Equal([NodeId.Of(NodeType.OrgUnit, "D")], changes.ShapedRoots);
        Assert.Equal(Revision.Zero, changes.Base);
    }

    [Fact]
    public async Task A_new_residence_relies_on_both_ends_and_on_the_places_above()
    {
        var store = await TinyPack.ImportAsync(TinyPack.Source());
        var changes = (await TinyPack.PlanAsync(TinyPack.Source().With("lives-in.csv", "person,unit\np1,C1\n"), store)).ChangeSet!;
        const Aspects Everything = Aspects.Props | Aspects.Place | Aspects.Ties;

        Assert.Equal(
            [("C1", Everything), ("D", Aspects.Props | Aspects.Place), ("S1", Aspects.Place), ("p1", Everything)],
            Named(store, changes.Relied));
        Assert.Empty(changes.ShapedRoots);
    }

    [Fact]
    public async Task A_move_relies_on_the_charter_and_writes_the_shape_of_both_roots()
    {
        var source = TinyPack.Source().With("org-units.csv", TinyPack.Units + "\nE,,DISTRICT,二区\n");
        var store = await TinyPack.ImportAsync(source);
        source = TinyPack.Source().With("org-units.csv", "code,parent,kind,name\nS1,E,SUBDISTRICT,一街道\n");
        var changes = (await TinyPack.PlanAsync(source, store)).ChangeSet!;

        Assert.Equal(["D", "E"], changes.ShapedRoots.Select(root => store.Nodes.Single(node => node.Id == root).Key).Order());
        Assert.All(["D", "E"],
            root => Assert.Contains(Named(store, changes.Relied), relied => relied.Key == root && relied.Aspects.HasFlag(Aspects.Shape)));
    }

    private static IEnumerable<(string Key, Aspects Aspects)> Named(GraphImage store, IReadOnlyList<Reliance> relied)
        => relied.Select(entry => (store.Nodes.Single(node => node.Id == entry.Node).Key, entry.Aspects))
            .OrderBy(entry => entry.Key, StringComparer.Ordinal);
}
