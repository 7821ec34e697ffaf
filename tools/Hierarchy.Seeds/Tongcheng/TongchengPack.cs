using Hierarchy.Seeds.Populations;
using Hierarchy.Seeds.Tables;

namespace Hierarchy.Seeds.Tongcheng;

/// <summary>The grids of Tongcheng City with their full-time and part-time officers, and the four work streams.</summary>
public static class TongchengPack
{
    /// <summary>The pack's files by name, all but the README.</summary>
    public static IReadOnlyDictionary<string, byte[]> Files()
    {
        var pack = new PackBuilder(TongchengCharter.Charter, unitAttributes: [TongchengPlaces.Stairwells]);
        var places = new TongchengPlaces();
        places.WriteTo(pack);
        var workplaces = new TongchengWorkplaces(pack, places);
        var register = new Register(pack, "tc", phoneBlock: 3, seed: 0x7C3);
        var members = new TongchengMembers(pack, register);
        var hosts = members.SettleHosts(places);
        members.SettleOfficials(places);
        new TongchengForce(pack, register).Write(places, workplaces, hosts);
        new TongchengWorkstreams(pack, places, workplaces).Write(members.SettleInService(places, workplaces));
        return pack.Files();
    }
}
