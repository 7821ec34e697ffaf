using Hierarchy.Seeds.Tables;

namespace Hierarchy.Seeds.Fuqing;

/// <summary>Four communities of Fuqing City, in which a grid has member households directly below it.</summary>
public static class FuqingPack
{
    /// <summary>The pack's files by name, all but the README.</summary>
    public static IReadOnlyDictionary<string, byte[]> Files()
    {
        var pack = new PackBuilder(FuqingCharter.Charter, unitAttributes: []);
        var places = new FuqingPlaces();
        places.WriteTo(pack);
        new FuqingBodies(pack, places, new FuqingResidents(pack, places)).Write();
        return pack.Files();
    }
}
