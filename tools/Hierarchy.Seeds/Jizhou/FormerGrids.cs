using System.Globalization;
using Hierarchy.Seeds.Generators;
using Hierarchy.Seeds.Populations;
using Hierarchy.Seeds.Tables;
using Hierarchy.Seeds.Vocabularies;

namespace Hierarchy.Seeds.Jizhou;

/// <summary>
/// The grids before the re-gridding, closed on its day and without a form. In some communities two of them became one, in some one became
/// two; every other one has one successor. A code that was taken again is written with the day on which it became free.
/// </summary>
internal sealed class FormerGrids(PackBuilder pack, JizhouPlaces places)
{
    private static readonly DateOnly Opened = new(2016, 1, 1);

    private readonly SplitMix64 _random = new(0x322);

    public void Write()
    {
        var merging = _random.Shuffled(places.Communities).Take(JizhouFigures.Merges).ToHashSet();
        var splitting = _random.Shuffled(places.Communities).Take(JizhouFigures.Splits).ToHashSet();
        foreach (var community in places.Communities)
            WriteCommunity(community, merging.Contains(community), splitting.Contains(community));
    }

    private void WriteCommunity(Place community, bool merges, bool splits)
    {
        var successors = new Queue<Place>(_random.Shuffled(community.Children));
        var number = 1;
        if (merges)
        {
            var successor = successors.Dequeue();
            pack.Lineage(AddFormer(community, number++), successor.Code, LineageKinds.Merge, JizhouPlaces.Regridded);
            pack.Lineage(AddFormer(community, number++), successor.Code, LineageKinds.Merge, JizhouPlaces.Regridded);
        }

        if (splits)
        {
            var former = AddFormer(community, number++);
            pack.Lineage(former, successors.Dequeue().Code, LineageKinds.Split, JizhouPlaces.Regridded);
            pack.Lineage(former, successors.Dequeue().Code, LineageKinds.Split, JizhouPlaces.Regridded);
        }

        while (successors.TryDequeue(out var successor))
            pack.Lineage(AddFormer(community, number++), successor.Code, LineageKinds.Succession, JizhouPlaces.Regridded);
    }

    private string AddFormer(Place community, int number)
    {
        var suffix = number <= community.Children.Count ? $"@{JizhouPlaces.Regridded:O}" : "";
        var code = string.Create(CultureInfo.InvariantCulture, $"{community.Code}-{number:00}{suffix}");
        var name = string.Create(CultureInfo.InvariantCulture, $"{community.Row.Name}原第{number}网格");
        pack.Unit(new UnitRow(code, community.Code, Kinds.Grid, name, Form: null)
        {
            Status = Statuses.Closed,
            OpenedOn = Opened,
            ClosedOn = JizhouPlaces.Regridded,
            Order = number,
        });
        return code;
    }
}
