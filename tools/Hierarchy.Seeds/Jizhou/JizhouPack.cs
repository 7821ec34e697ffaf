using Hierarchy.Seeds.Populations;
using Hierarchy.Seeds.Tables;

namespace Hierarchy.Seeds.Jizhou;

/// <summary>Jizhou District of Ji'an after its re-gridding.</summary>
public static class JizhouPack
{
    /// <summary>The pack's files by name, all but the README.</summary>
    public static IReadOnlyDictionary<string, byte[]> Files()
    {
        var pack = new PackBuilder(JizhouCharter.Charter, unitAttributes: [], workUnitAttributes: JizhouPropertyCompanies.Attributes);
        var places = new JizhouPlaces();
        places.WriteTo(pack);
        new FormerGrids(pack, places).Write();
        var register = new Register(pack, "jz", phoneBlock: 4, seed: 0x323);
        var leaders = new JizhouLeaders(pack, register, places);
        new JizhouOwnersCommittees(pack, register, places, leaders).Write();
        new JizhouPropertyCompanies(pack, register, places).Write();
        new JizhouVolunteers(pack, register, places).Write();
        return pack.Files();
    }
}
