using Hierarchy.Seeds.Generators;
using Hierarchy.Seeds.Populations;
using Hierarchy.Seeds.Tables;
using Hierarchy.Seeds.Vocabularies;

namespace Hierarchy.Seeds.Jizhou;

/// <summary>
/// The owners' committees: one in each branch grid, directed by the branch's secretary (一肩挑), and one in some group grids, directed by
/// somebody else. In the first grid of each community the appointments cross (交叉任职): a member of the community's committee sits in the
/// owners' committee, and its director sits in the community's.
/// </summary>
internal sealed class JizhouOwnersCommittees(PackBuilder pack, Register register, JizhouPlaces places, JizhouLeaders leaders)
{
    private readonly SplitMix64 _random = new(0x325);

    public void Write()
    {
        foreach (var grid in places.BranchGrids)
            WriteCommittee(grid, leaders.LeaderOf(grid));
        foreach (var grid in _random.Shuffled(places.GroupGrids).Take(JizhouFigures.OtherOwnersCommittees))
            WriteCommittee(grid, Settle(grid));
        foreach (var community in places.Communities)
        {
            var grid = community.Children[0];
            Appoint(leaders.CommitteeMemberOf(community), Key(grid), Posts.OwnersCommitteeMember);
            leaders.JoinCommittee(leaders.LeaderOf(grid), community);
        }
    }

    private void WriteCommittee(Place grid, Resident director)
    {
        var key = Key(grid);
        pack.Body(key, $"{grid.Row.Name}业主委员会", BodyKinds.OwnersCommittee);
        pack.Serves(NodeTypes.Body, key, grid.Code, Period.Since(_random.After(JizhouPlaces.Regridded, 0, 300)));
        Appoint(director, key, Posts.OwnersCommitteeDirector);
        for (var count = 0; count < JizhouFigures.OwnersCommitteeMembers; count++)
            Appoint(Settle(grid), key, Posts.OwnersCommitteeMember);
    }

    private Resident Settle(Place grid) => register.Add(grid, _random.Percent(50), employer: null);

    private void Appoint(Resident resident, string body, string post)
    {
        var since = _random.After(resident.NotBefore(JizhouPlaces.Regridded), 300, 500);
        pack.HoldsAtBody(resident.Key, body, post, Period.Since(since));
    }

    private static string Key(Place grid) => $"jz-b-owners-{grid.Code[3..]}";
}
