using Hierarchy.Seeds.Tables;

namespace Hierarchy.Seeds.Yanye;

/// <summary>The salt-industry compound of Xiamen, small enough to be checked by hand.</summary>
public static class YanyePack
{
    /// <summary>The pack's files by name, all but the README.</summary>
    public static IReadOnlyDictionary<string, byte[]> Files()
    {
        var pack = new PackBuilder(YanyeCharter.Charter, unitAttributes: ["dwellings", "ancillaryBuildings", "ancillaryRooms"]);
        YanyePlaces.WriteTo(pack);
        new YanyeParties(pack, new YanyePeople(pack)).Write();
        return pack.Files();
    }
}
