using System.Globalization;
using Hierarchy.Seeds.Generators;
using Hierarchy.Seeds.Populations;
using Hierarchy.Seeds.Tables;
using Hierarchy.Seeds.Vocabularies;

namespace Hierarchy.Seeds.Fengze;

/// <summary>The open units of the district, tier by tier, each list in the order of the codes.</summary>
internal sealed class Places
{
    private readonly SplitMix64 _random = new(0xF1);

    public Places()
    {
        District = new Place(new UnitRow("FZ", null, Kinds.District, "丰泽区", Forms.Committee) { Charter = FengzeCharter.Name }, null);
        AddSubdistricts();
        AddCompounds();
        AddBuildings();
        AddHouseholds();
    }

    public Place District { get; }

    public List<Place> Subdistricts { get; } = [];

    public List<Place> Communities { get; } = [];

    public List<Place> Compounds { get; } = [];

    public List<Place> Buildings { get; } = [];

    public List<Place> Households { get; } = [];

    public void WriteTo(PackBuilder pack)
    {
        foreach (var place in Subdistricts.Concat(Communities).Concat(Compounds).Concat(Buildings).Concat(Households).Prepend(District))
            pack.Unit(place.Row);
    }

    private void AddSubdistricts()
    {
        foreach (var area in Areas.All)
        {
            var middle = (area.Longitude, area.Latitude);
            var subdistrict = Add(
                Subdistricts, District, Kinds.Subdistrict, area.Name, Forms.Committee, row => row with { Location = middle });
            foreach (var name in area.Communities)
            {
                var form = _random.Percent(70) ? Forms.Committee : Forms.GeneralBranch;
                Add(Communities, subdistrict, Kinds.Community, $"{name}社区", form, row => row with
                {
                    OpenedOn = _random.After(new DateOnly(2012, 3, 1), 0, 2_000),
                    Location = Near(middle, 1_100, _random),
                });
            }
        }
    }

    private void AddCompounds()
    {
        var names = new Queue<string>(CompoundNames.Shuffled(_random));
        var sizes = _random.Split(FengzeFigures.Compounds, Communities.Count, minimum: 2, maximum: 7);
        foreach (var (community, size) in Communities.Zip(sizes))
        {
            for (var number = 1; number <= size; number++)
            {
                var form = _random.Percent(15) ? Forms.JointBranch : Forms.Branch;
                var openedOn = _random.After(new DateOnly(2019, 3, 1), 0, 1_580);
                Add(Compounds, community, Kinds.Compound, names.Dequeue(), form, row => row with
                {
                    PlannedOn = openedOn.AddDays(-_random.Between(30, 200)),
                    OpenedOn = openedOn,
                    Location = Near(community.Row.Location!.Value, 350, _random),
                });
            }
        }
    }

    private void AddBuildings()
    {
        var sizes = _random.Split(FengzeFigures.Buildings, Compounds.Count, minimum: 2, maximum: 7);
        var allButFirst = sizes.Index().SelectMany(size => Enumerable.Range(1, size.Item - 1), (size, number) => (size.Index, number));
        var planned = _random.Shuffled(allButFirst).Take(FengzeFigures.PlannedBuildings).ToHashSet();
        foreach (var (index, compound) in Compounds.Index())
        {
            for (var number = 0; number < sizes[index]; number++)
            {
                var openedOn = compound.Row.OpenedOn!.Value;
                var isPlanned = planned.Contains((index, number));
                Add(Buildings, compound, Kinds.Building, $"{number + 1}号楼", Forms.Group, row => row with
                {
                    Status = isPlanned ? Statuses.Planned : null,
                    PlannedOn = isPlanned ? _random.After(openedOn, 200, 700) : null,
                    OpenedOn = isPlanned ? null : _random.After(openedOn, 0, 300),
                    Attributes = new Dictionary<string, int>(StringComparer.Ordinal) { ["dwellings"] = _random.Between(4, 16) * 6 },
                });
            }
        }
    }

    private void AddHouseholds()
    {
        var later = Buildings.Where(building => building.IsActive && building != building.Parent!.Children[0]);
        var empty = _random.Shuffled(later).Take(FengzeFigures.BuildingsWithoutHousehold).ToHashSet();
        List<Place> settled = [.. Buildings.Where(building => building.IsActive && !empty.Contains(building))];
        var active = _random.Split(
            FengzeFigures.Households - FengzeFigures.PlannedHouseholds, settled.Count, minimum: 1, maximum: 6);
        var plannedIn = _random.Shuffled(Buildings.Where(building => !empty.Contains(building)))
            .Take(FengzeFigures.PlannedHouseholds)
            .ToHashSet();
        var activeIn = settled.Zip(active).ToDictionary(pair => pair.First, pair => pair.Second);
        foreach (var building in Buildings)
        {
            var count = activeIn.GetValueOrDefault(building);
            var rooms = _random.Shuffled(Enumerable.Range(1, 24)).Take(count + 1).Order().ToList();
            for (var number = 0; number < count; number++)
                AddHousehold(building, rooms[number], isPlanned: false);
            if (plannedIn.Contains(building))
                AddHousehold(building, rooms[count], isPlanned: true);
        }
    }

    private void AddHousehold(Place building, int room, bool isPlanned)
    {
        var day = _random.After(building.Row.OpenedOn ?? building.Start, 0, 365);
        var name = string.Create(CultureInfo.InvariantCulture, $"{((room - 1) / 4) + 1}0{((room - 1) % 4) + 1}室");
        Add(Households, building, Kinds.Household, name, Forms.Household, row => row with
        {
            Status = isPlanned ? Statuses.Planned : null,
            PlannedOn = isPlanned ? day : null,
            OpenedOn = isPlanned ? null : day,
        });
    }

    private static Place Add(List<Place> tier, Place parent, string kind, string name, string form, Func<UnitRow, UnitRow> complete)
    {
        var place = parent.Add(kind, name, form, complete);
        tier.Add(place);
        return place;
    }

    /// <summary>A point at most <paramref name="spread"/> hundred-thousandths of a degree away each way; one is about a metre.</summary>
    private static (int Longitude, int Latitude) Near((int Longitude, int Latitude) middle, int spread, SplitMix64 random) =>
        (middle.Longitude + (random.Between(-spread, spread) * 10), middle.Latitude + (random.Between(-spread, spread) * 10));
}
