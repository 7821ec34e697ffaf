using System.Globalization;
using Hierarchy.Seeds.Generators;
using Hierarchy.Seeds.Populations;
using Hierarchy.Seeds.Tables;
using Hierarchy.Seeds.Vocabularies;

namespace Hierarchy.Seeds.Fengze;

/// <summary>What once was: a community and two compounds that merged into others, and three buildings that were pulled down.</summary>
internal sealed class ClosedUnits(PackBuilder pack, Places places)
{
    private const int PulledDownBuildings = 3;

    private readonly SplitMix64 _random = new(0xFD);

    public void Write()
    {
        MergeCommunity(new DateOnly(2021, 7, 1));
        MergeCompound("旧街新村", places.Communities[40], new DateOnly(2022, 10, 1));
        MergeCompound("码头新村", places.Communities[60], new DateOnly(2023, 4, 1));
        foreach (var compound in _random.Shuffled(places.Compounds).Take(PulledDownBuildings))
            PullDown(compound);
    }

    private void MergeCommunity(DateOnly on)
    {
        var successor = places.Communities.First(community => community.Code.StartsWith("FZ-03", StringComparison.Ordinal)
            && FormedBefore(community, on).Count > 1);
        var closed = Closed(successor.Parent!, successor.Row, "凤栖社区", new DateOnly(2013, 4, 1), on);
        Merge(closed, successor, FormedBefore(successor, on).Take(2), on);
    }

    private void MergeCompound(string name, Place community, DateOnly on)
    {
        var successor = community.Children.First(compound => FormedBefore(compound, on).Count > 1);
        var closed = Closed(community, successor.Row, name, new DateOnly(2019, 5, 1), on);
        Merge(closed, successor, FormedBefore(successor, on).TakeLast(1), on);
    }

    private void PullDown(Place compound)
    {
        var number = compound.Children.Count + 1;
        var name = string.Create(CultureInfo.InvariantCulture, $"{number}号楼");
        var openedOn = compound.Row.OpenedOn!.Value;
        pack.Unit(Closed(compound, compound.Children[0].Row, name, openedOn, _random.After(openedOn, 300, 700)));
    }

    private void Merge(UnitRow closed, Place successor, IEnumerable<Place> children, DateOnly on)
    {
        pack.Unit(closed);
        pack.Lineage(closed.Code, successor.Code, LineageKinds.Merge, on);
        foreach (var child in children)
            pack.FormerParent(child.Code, closed.Code, Period.Until(on));
    }

    private static UnitRow Closed(Place parent, UnitRow like, string name, DateOnly openedOn, DateOnly closedOn)
    {
        var order = parent.Children.Count + 1;
        var code = string.Create(CultureInfo.InvariantCulture, $"{parent.Code}-{order:00}");
        return new UnitRow(code, parent.Code, like.Kind, name, like.Form)
        {
            Status = Statuses.Closed,
            OpenedOn = openedOn,
            ClosedOn = closedOn,
            Order = order,
        };
    }

    private static List<Place> FormedBefore(Place parent, DateOnly day) => parent.Children.FindAll(child => child.Row.OpenedOn < day);
}
