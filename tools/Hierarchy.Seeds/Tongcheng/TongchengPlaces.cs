using System.Globalization;
using Hierarchy.Seeds.Generators;
using Hierarchy.Seeds.Populations;
using Hierarchy.Seeds.Tables;
using Hierarchy.Seeds.Vocabularies;

namespace Hierarchy.Seeds.Tongcheng;

/// <summary>The units of the city's three subdistricts, tier by tier, each list in the order of the codes.</summary>
internal sealed class TongchengPlaces
{
    public const string Stairwells = "stairwells";

    private readonly SplitMix64 _random = new(0x7C1);

    public TongchengPlaces()
    {
        foreach (var (subdistrict, communities) in TongchengAreas.All)
            AddSubdistrict(subdistrict, communities);
        AddGrids();
        AddBuildings();
        AddHouseholds();
    }

    public List<Place> Subdistricts { get; } = [];

    public List<Place> Communities { get; } = [];

    public List<Place> Grids { get; } = [];

    public List<Place> Buildings { get; } = [];

    public List<Place> Households { get; } = [];

    public void WriteTo(PackBuilder pack)
    {
        foreach (var place in Subdistricts.SelectMany(subdistrict => subdistrict.SelfAndBelow()))
            pack.Unit(place.Row);
    }

    private void AddSubdistrict(string name, string[] communities)
    {
        var order = Subdistricts.Count + 1;
        var code = string.Create(CultureInfo.InvariantCulture, $"TC-{order:00}");
        var row = new UnitRow(code, null, Kinds.Subdistrict, name, Forms.Committee) { Charter = TongchengCharter.Name, Order = order };
        var subdistrict = new Place(row, null);
        Subdistricts.Add(subdistrict);
        foreach (var community in communities)
        {
            Communities.Add(subdistrict.Add(Kinds.Community, $"{community}社区", Forms.Committee, unit => unit with
            {
                OpenedOn = _random.After(new DateOnly(2010, 3, 1), 0, 2_500),
            }));
        }
    }

    private void AddGrids()
    {
        var counts = _random.Split(TongchengFigures.Grids, Communities.Count, minimum: 3, maximum: 8);
        foreach (var (community, count) in Communities.Zip(counts))
        {
            for (var number = 1; number <= count; number++)
            {
                var name = string.Create(CultureInfo.InvariantCulture, $"{community.Row.Name}第{number}网格");
                Grids.Add(community.Add(Kinds.Grid, name, Forms.Branch, row => row with
                {
                    OpenedOn = _random.After(new DateOnly(2021, 3, 1), 0, 200),
                }));
            }
        }
    }

    private void AddBuildings()
    {
        var counts = _random.Split(TongchengFigures.Buildings, Grids.Count, minimum: 2, maximum: 7);
        var stairwells = new Queue<int>(
            _random.Split(TongchengFigures.StairwellHeads, TongchengFigures.Buildings, minimum: 1, maximum: 5));
        foreach (var (grid, count) in Grids.Zip(counts))
        {
            for (var number = 1; number <= count; number++)
            {
                var name = string.Create(CultureInfo.InvariantCulture, $"{number}号楼");
                Buildings.Add(grid.Add(Kinds.Building, name, Forms.Group, row => row with
                {
                    OpenedOn = _random.After(grid.Row.OpenedOn!.Value, 0, 200),
                    Attributes = new Dictionary<string, int>(StringComparer.Ordinal) { [Stairwells] = stairwells.Dequeue() },
                }));
            }
        }
    }

    private void AddHouseholds()
    {
        var counts = _random.Split(TongchengFigures.Households, Buildings.Count, minimum: 1, maximum: 3);
        foreach (var (building, count) in Buildings.Zip(counts))
        {
            foreach (var room in _random.Shuffled(Enumerable.Range(0, 24)).Take(count).Order())
            {
                var name = string.Create(CultureInfo.InvariantCulture, $"{(room / 4) + 1}0{(room % 4) + 1}室");
                Households.Add(building.Add(Kinds.Household, name, Forms.Household, row => row with
                {
                    OpenedOn = _random.After(building.Row.OpenedOn!.Value, 0, 400),
                }));
            }
        }
    }
}
