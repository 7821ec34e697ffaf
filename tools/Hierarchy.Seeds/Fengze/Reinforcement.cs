using Hierarchy.Seeds.Generators;
using Hierarchy.Seeds.Populations;
using Hierarchy.Seeds.Tables;
using Hierarchy.Seeds.Vocabularies;

namespace Hierarchy.Seeds.Fengze;

/// <summary>
/// The building groups: one in-service member who lives in the building holds a post at each reinforced one; the others, as far as a
/// retired member lives there, have a group leader of their own.
/// </summary>
internal static class Reinforcement
{
    private static readonly string[] MatrixPosts = [Posts.GroupLeader, Posts.BuildingHead, Posts.StairwellHead, Posts.GridOfficer];

    public static void Write(PackBuilder pack, Places places, Members members)
    {
        var random = new SplitMix64(0xFA);
        var inService = members.InService.ToLookup(member => member.Home.Parent!);
        var retired = members.Retired.ToLookup(member => member.Home.Parent!);
        var reachable = places.Buildings.Where(building => inService.Contains(building));
        var posts = random.Shuffled(reachable)
            .Take(FengzeFigures.ReinforcedBuildings)
            .Index()
            .ToDictionary(
                pair => pair.Item,
                pair => retired.Contains(pair.Item) ? MatrixPosts[pair.Index % MatrixPosts.Length] : Posts.GroupLeader);
        foreach (var building in places.Buildings)
        {
            var matrixPost = posts.GetValueOrDefault(building);
            if (matrixPost is not null)
                Appoint(pack, random, inService[building].First(), building, matrixPost);
            if (matrixPost != Posts.GroupLeader && retired[building].FirstOrDefault() is { } leader)
                Appoint(pack, random, leader, building, Posts.GroupLeader);
        }
    }

    private static void Appoint(PackBuilder pack, SplitMix64 random, Resident resident, Place building, string post)
    {
        bool? fullTime = post == Posts.GridOfficer ? false : null;
        pack.HoldsAtUnit(resident.Key, building.Code, post, Period.Since(random.After(resident.HomeSince, 0, 120)), fullTime);
    }
}
