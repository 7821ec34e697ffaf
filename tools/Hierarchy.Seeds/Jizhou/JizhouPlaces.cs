using System.Globalization;
using Hierarchy.Seeds.Generators;
using Hierarchy.Seeds.Populations;
using Hierarchy.Seeds.Tables;
using Hierarchy.Seeds.Vocabularies;

namespace Hierarchy.Seeds.Jizhou;

/// <summary>The units of the district as they are since the re-gridding, tier by tier, each list in the order of the codes.</summary>
internal sealed class JizhouPlaces
{
    /// <summary>The day of the re-gridding (chosen).</summary>
    public static readonly DateOnly Regridded = new(2022, 7, 1);

    private readonly SplitMix64 _random = new(0x321);

    public JizhouPlaces()
    {
        District = new Place(new UnitRow("JZ", null, Kinds.District, "吉州区", Forms.Committee) { Charter = JizhouCharter.Name }, null);
        foreach (var (subdistrict, communities) in JizhouAreas.All)
            AddSubdistrict(subdistrict, communities);
        AddGrids();
    }

    public Place District { get; }

    public List<Place> Subdistricts { get; } = [];

    public List<Place> Communities { get; } = [];

    public List<Place> Grids { get; } = [];

    public IEnumerable<Place> BranchGrids => Grids.Where(grid => grid.Row.Form == Forms.Branch);

    public IEnumerable<Place> GroupGrids => Grids.Where(grid => grid.Row.Form == Forms.Group);

    public void WriteTo(PackBuilder pack)
    {
        foreach (var place in District.SelfAndBelow())
            pack.Unit(place.Row);
    }

    private void AddSubdistrict(string name, string[] communities)
    {
        var subdistrict = District.Add(Kinds.Subdistrict, name, Forms.Committee, row => row);
        Subdistricts.Add(subdistrict);
        foreach (var community in communities)
        {
            Communities.Add(subdistrict.Add(Kinds.Community, $"{community}社区", Forms.Committee, row => row with
            {
                OpenedOn = _random.After(new DateOnly(2009, 4, 1), 0, 2_500),
            }));
        }
    }

    /// <summary>Every community has a branch grid at least; its branch grids come first.</summary>
    private void AddGrids()
    {
        var branches = _random.Split(JizhouFigures.BranchGrids, Communities.Count, minimum: 1, maximum: 4);
        var groups = _random.Split(JizhouFigures.GroupGrids, Communities.Count, minimum: 3, maximum: 9);
        foreach (var (index, community) in Communities.Index())
        {
            for (var number = 1; number <= branches[index] + groups[index]; number++)
            {
                var name = string.Create(CultureInfo.InvariantCulture, $"{community.Row.Name}第{number}网格");
                var form = number <= branches[index] ? Forms.Branch : Forms.Group;
                Grids.Add(community.Add(Kinds.Grid, name, form, row => row with { OpenedOn = Regridded }));
            }
        }
    }
}
