using Hierarchy.Seeds.Generators;
using Hierarchy.Seeds.Populations;
using Hierarchy.Seeds.Tables;
using Hierarchy.Seeds.Vocabularies;

namespace Hierarchy.Seeds.Tongcheng;

/// <summary>
/// The grid force: one full-time officer for each grid; building heads, stairwell heads and couriers as part-time ones. Nobody is two
/// of these.
/// </summary>
internal sealed class TongchengForce
{
    private static readonly DateOnly Began = new(2022, 1, 1);

    private readonly SplitMix64 _random = new(0x7C4);
    private readonly PackBuilder _pack;
    private readonly Register _register;

    public TongchengForce(PackBuilder pack, Register register)
    {
        _pack = pack;
        _register = register;
    }

    /// <summary>Appoints the whole force; the building heads are hosts.</summary>
    public void Write(TongchengPlaces places, TongchengWorkplaces workplaces, ILookup<Place, Resident> hosts)
    {
        foreach (var grid in places.Grids)
            AppointOfficer(_register.Add(grid, _random.Percent(50), employer: null), grid, fullTime: true);
        foreach (var building in places.Buildings)
            WriteHeads(building, hosts[building].First());
        WriteCouriers(places, workplaces);
    }

    private void WriteHeads(Place building, Resident buildingHead)
    {
        AppointHead(buildingHead, building, Posts.BuildingHead);
        for (var stairwell = building.Row.Attributes[TongchengPlaces.Stairwells]; stairwell > 0; stairwell--)
            AppointHead(_register.Add(building, _random.Percent(35), employer: null), building, Posts.StairwellHead);
    }

    private void AppointHead(Resident head, Place building, string post)
    {
        _pack.HoldsAtUnit(head.Key, building.Code, post, Since(head));
        AppointOfficer(head, building.Parent!, fullTime: false);
    }

    /// <summary>A courier lives in any building of the subdistrict where they deliver.</summary>
    private void WriteCouriers(TongchengPlaces places, TongchengWorkplaces workplaces)
    {
        var buildings = places.Buildings.ToLookup(building => building.At(Kinds.Subdistrict));
        var counts = _random.Split(TongchengFigures.Couriers, places.Grids.Count, minimum: 4, maximum: 13);
        foreach (var (grid, count) in places.Grids.Zip(counts))
        {
            for (var number = 0; number < count; number++)
            {
                var home = _random.Pick([.. buildings[grid.At(Kinds.Subdistrict)]]);
                var courier = _register.Add(home, _random.Percent(10), _random.Pick(workplaces.Couriers), Traits.Courier);
                AppointOfficer(courier, grid, fullTime: false);
            }
        }
    }

    private void AppointOfficer(Resident resident, Place grid, bool fullTime) =>
        _pack.HoldsAtUnit(resident.Key, grid.Code, Posts.GridOfficer, Since(resident), fullTime);

    private Period Since(Resident resident) => Period.Since(_random.After(resident.NotBefore(Began), 0, 400));
}
