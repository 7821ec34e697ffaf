using System.Globalization;
using Hierarchy.Seeds.Generators;
using Hierarchy.Seeds.Populations;
using Hierarchy.Seeds.Tables;
using Hierarchy.Seeds.Vocabularies;

namespace Hierarchy.Seeds.Fengze;

/// <summary>The bodies that govern beside the party organization: joint meetings, residents' councils, volunteer teams.</summary>
internal sealed class Bodies(PackBuilder pack, Places places, Members members, Neighbours neighbours)
{
    private const int JointMeetingMembers = 2;
    private const int TeamMembersInService = 6;
    private const int TeamMembersOfCouncils = 4;

    private static readonly DateOnly Began = new(2021, 7, 1);

    private readonly SplitMix64 _random = new(0xFB);

    public static string Key(string kind, Place place) => $"fz-b-{kind}-{place.Code[3..]}";

    public void Write()
    {
        WriteJointMeetings();
        foreach (var (compound, council) in neighbours.Councils)
            WriteCouncil(compound, council);
        WriteTeams();
    }

    private void WriteJointMeetings()
    {
        var inService = members.InService.ToLookup(member => member.Home.At(Kinds.Community));
        foreach (var community in places.Communities)
        {
            var key = Key("joint", community);
            pack.Body(key, $"{community.Row.Name}大党委", BodyKinds.JointMeeting);
            pack.Serves(NodeTypes.Body, key, community.Code, Period.Since(_random.After(Began, 0, 300)));
            if (neighbours.CommunitySecretaries.TryGetValue(community, out var secretary))
                Appoint(secretary, key, Posts.Secretary);
            foreach (var member in _random.Shuffled(inService[community]).Take(JointMeetingMembers))
                Appoint(member, key, Posts.CommitteeMember);
        }
    }

    private void WriteCouncil(Place compound, Resident[] council)
    {
        var key = Key("council", compound);
        pack.Body(key, $"{compound.Row.Name}居民议事会", BodyKinds.ResidentsCouncil);
        pack.Serves(NodeTypes.Body, key, compound.Code, Period.Since(_random.After(compound.Row.OpenedOn!.Value, 60, 300)));
        foreach (var member in council)
            Appoint(member, key, Posts.CouncilMember);
    }

    private void WriteTeams()
    {
        var inService = new Queue<Resident>(_random.Shuffled(members.InService));
        var others = new Queue<Resident>(_random.Shuffled(neighbours.Councils.SelectMany(council => council.Members)));
        foreach (var (index, name) in TeamNames.All.Index())
        {
            var key = string.Create(CultureInfo.InvariantCulture, $"fz-b-team-{index + 1:00}");
            pack.Body(key, name, BodyKinds.VolunteerTeam);
            foreach (var subdistrict in _random.Shuffled(places.Subdistricts).Take(_random.Between(1, 3)))
                pack.Serves(NodeTypes.Body, key, subdistrict.Code, Period.Since(_random.After(Began, 0, 700)));
            Appoint(inService.Dequeue(), key, Posts.TeamLeader);
            for (var count = 0; count < TeamMembersInService; count++)
                Appoint(inService.Dequeue(), key, Posts.TeamMember);
            for (var count = 0; count < TeamMembersOfCouncils; count++)
                Appoint(others.Dequeue(), key, Posts.TeamMember);
        }
    }

    private void Appoint(Resident resident, string body, string post)
    {
        var earliest = resident.HomeSince > Began ? resident.HomeSince : Began;
        pack.HoldsAtBody(resident.Key, body, post, Period.Since(_random.After(earliest, 0, 200)));
    }
}
