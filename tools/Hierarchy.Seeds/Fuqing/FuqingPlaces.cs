using System.Globalization;
using Hierarchy.Seeds.Generators;
using Hierarchy.Seeds.Populations;
using Hierarchy.Seeds.Tables;
using Hierarchy.Seeds.Vocabularies;

namespace Hierarchy.Seeds.Fuqing;

/// <summary>Three subdistricts, the four communities that the article tells of, their grids and member households.</summary>
internal sealed class FuqingPlaces
{
    private readonly SplitMix64 _random = new(0x0F1);

    public FuqingPlaces()
    {
        var longshan = AddSubdistrict("FQ-01", "龙山街道");
        var yuping = AddSubdistrict("FQ-02", "玉屏街道");
        var yinxi = AddSubdistrict("FQ-03", "音西街道");
        Rongdong = AddCommunity(longshan, "融东社区", FuqingFigures.RongdongGrids);
        Xianggao = AddCommunity(yuping, "向高社区", FuqingFigures.XianggaoGrids);
        Fuhe = AddCommunity(yinxi, "福和社区", FuqingFigures.FuheGrids);
        Fubai = AddCommunity(yinxi, "福百社区", FuqingFigures.FubaiGrids);
        AddHouseholds();
    }

    public List<Place> Subdistricts { get; } = [];

    public Place Rongdong { get; }

    public Place Xianggao { get; }

    public Place Fuhe { get; }

    public Place Fubai { get; }

    public IReadOnlyList<Place> Communities => [Rongdong, Xianggao, Fuhe, Fubai];

    public IEnumerable<Place> Grids => Communities.SelectMany(community => community.Children);

    public void WriteTo(PackBuilder pack)
    {
        foreach (var place in Subdistricts.SelectMany(subdistrict => subdistrict.SelfAndBelow()))
            pack.Unit(place.Row);
    }

    private Place AddSubdistrict(string code, string name)
    {
        var order = Subdistricts.Count + 1;
        var row = new UnitRow(code, null, Kinds.Subdistrict, name, Forms.Committee) { Charter = FuqingCharter.Name, Order = order };
        Subdistricts.Add(new Place(row, null));
        return Subdistricts[^1];
    }

    private Place AddCommunity(Place subdistrict, string name, int grids)
    {
        var community = subdistrict.Add(Kinds.Community, name, Forms.Committee, row => row with
        {
            OpenedOn = _random.After(new DateOnly(2012, 5, 1), 0, 1_500),
        });
        for (var number = 1; number <= grids; number++)
        {
            var gridName = string.Create(CultureInfo.InvariantCulture, $"第{number}网格");
            community.Add(Kinds.Grid, gridName, Forms.Branch, row => row with
            {
                OpenedOn = _random.After(new DateOnly(2020, 6, 1), 0, 300),
            });
        }

        return community;
    }

    private void AddHouseholds()
    {
        var counts = _random.Split(FuqingFigures.Households, Grids.Count(), minimum: 5, maximum: 9);
        foreach (var (grid, count) in Grids.Zip(counts))
        {
            foreach (var number in _random.Shuffled(Enumerable.Range(1, 30)).Take(count).Order())
            {
                var name = string.Create(CultureInfo.InvariantCulture, $"{((number - 1) / 6) + 1}号楼{((number - 1) % 6) + 1}01室");
                grid.Add(Kinds.Household, name, Forms.Household, row => row with
                {
                    OpenedOn = _random.After(grid.Row.OpenedOn!.Value, 30, 700),
                });
            }
        }
    }
}
