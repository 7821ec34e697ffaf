using Hierarchy.Seeds.Populations;
using Hierarchy.Seeds.Tables;

namespace Hierarchy.Seeds.Fengze;

/// <summary>
/// Fengze District of Quanzhou, at the scale of a district. Every step draws from a random sequence of its own, so that a change in one
/// leaves what the others draw as it was.
/// </summary>
public static class FengzePack
{
    /// <summary>The pack's files by name, all but the README.</summary>
    public static IReadOnlyDictionary<string, byte[]> Files()
    {
        var pack = new PackBuilder(FengzeCharter.Charter, unitAttributes: ["dwellings"]);
        var places = new Places();
        var workplaces = new Workplaces(places);
        var register = new Register(pack, "fz", phoneBlock: 0, seed: 0xF4);
        var members = new Members(register, places, workplaces);
        var neighbours = new Neighbours(register, places, workplaces);

        places.WriteTo(pack);
        workplaces.WriteTo(pack);
        new Memberships(pack, places, workplaces).Write([.. neighbours.Delegates.Select(pair => pair.Delegate)]);
        CheckIns.Write(pack, places, members);
        Offices.Write(pack, places, members, neighbours);
        Reinforcement.Write(pack, places, members);
        new Bodies(pack, places, members, neighbours).Write();
        var secretaries = new CompoundSecretaries(pack, places, members, neighbours);
        new OwnersCommittees(pack, places, members).Write(secretaries.FromMatrices);
        new ClosedUnits(pack, places).Write();
        new FormerRelationships(pack, places, workplaces).Write(members);
        return pack.Files();
    }
}
