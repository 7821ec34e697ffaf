using Hierarchy.Seeds.Tables;
using Hierarchy.Seeds.Vocabularies;

namespace Hierarchy.Seeds.Yanye;

/// <summary>The six linked parties of the compound, the residents' council, and who holds which post.</summary>
internal sealed class YanyeParties(PackBuilder pack, YanyePeople people)
{
    private const string OwnersCommittee = "yy-b-owners";
    private const string Council = "yy-b-council";
    private const string VolunteerTeam = "yy-b-team";
    private const string Court = "yy-w-court";
    private const string Kindergarten = "yy-w-kindergarten";
    private const int CouncilMembersOfTheParty = 6;
    private const int OtherCouncilMembers = 3;
    private const int TeamMembersOfTheParty = 4;
    private const int OtherTeamMembers = 7;

    private static readonly DateOnly PartiesLinked = new(2018, 9, 1);

    public void Write()
    {
        WriteBranch();
        WritePartners();
        WriteOwnersCommittee();
        WriteCouncil();
        WriteVolunteerTeam();
    }

    private void WriteBranch()
    {
        var opened = Period.Since(YanyePlaces.BranchOpened);
        pack.HoldsAtUnit(people.Hosts[0], YanyePlaces.Compound, Posts.Secretary, opened);
        pack.HoldsAtUnit(people.Hosts[6], YanyePlaces.Compound, Posts.DeputySecretary, opened);
        foreach (var member in (string[])[people.Hosts[1], people.Hosts[7], people.InService[0]])
            pack.HoldsAtUnit(member, YanyePlaces.Compound, Posts.CommitteeMember, opened);
        pack.HoldsAtUnit(people.Hosts[2], YanyePlaces.Buildings[0], Posts.GroupLeader, opened);
        pack.HoldsAtUnit(people.Hosts[8], YanyePlaces.Buildings[1], Posts.GroupLeader, opened);
    }

    private void WritePartners()
    {
        AddPartner(Court, "區人民法院", WorkUnitKinds.Court);
        AddPartner(Kindergarten, "幼兒園黨支部", WorkUnitKinds.Kindergarten);
        foreach (var (index, member) in people.InService.Index())
            pack.WorksAt(member, index % 2 == 0 ? Court : Kindergarten, Period.Since(new DateOnly(2015, 9, 1)));

        AddHelper("yy-w-agency", "社會工作服務中心", WorkUnitKinds.SocialWorkAgency);
        AddHelper("yy-w-organization-1", "助老服務社", WorkUnitKinds.SocialOrganization);
        AddHelper("yy-w-organization-2", "社區文化促進會", WorkUnitKinds.SocialOrganization);
    }

    private void AddPartner(string key, string name, string kind)
    {
        pack.WorkUnit(key, name, kind);
        pack.CheckedIn(NodeTypes.WorkUnit, key, YanyePlaces.Compound, Period.Since(YanyePlaces.HouseholdsOpened));
    }

    private void AddHelper(string key, string name, string kind)
    {
        pack.WorkUnit(key, name, kind);
        pack.Serves(NodeTypes.WorkUnit, key, YanyePlaces.Compound, Period.Since(PartiesLinked));
    }

    private void WriteOwnersCommittee()
    {
        AddBody(OwnersCommittee, "鹽業小區業主委員會（自管委員會）", BodyKinds.OwnersCommittee);
        Appoint(OwnersCommittee, Posts.OwnersCommitteeDirector, people.Hosts[1]);
        Appoint(OwnersCommittee, Posts.OwnersCommitteeMember, [people.Hosts[7], .. people.Others.Take(3)]);
    }

    private void WriteCouncil()
    {
        AddBody(Council, "鹽業小區居民議事會", BodyKinds.ResidentsCouncil);
        Appoint(Council, Posts.CouncilMember, people.Hosts.Take(CouncilMembersOfTheParty));
        Appoint(Council, Posts.CouncilMember, people.Others.TakeLast(OtherCouncilMembers));
    }

    private void WriteVolunteerTeam()
    {
        AddBody(VolunteerTeam, "鹽業小區志願服務隊", BodyKinds.VolunteerTeam);
        Appoint(VolunteerTeam, Posts.TeamLeader, people.InService[0]);
        Appoint(VolunteerTeam, Posts.TeamMember, people.InService.Skip(1).Take(TeamMembersOfTheParty));
        Appoint(VolunteerTeam, Posts.TeamMember, people.Others.Skip(10).Take(OtherTeamMembers));
    }

    private void AddBody(string key, string name, string kind)
    {
        pack.Body(key, name, kind);
        pack.Serves(NodeTypes.Body, key, YanyePlaces.Compound, Period.Since(PartiesLinked));
    }

    private void Appoint(string body, string post, params IEnumerable<string> members)
    {
        foreach (var member in members)
            pack.HoldsAtBody(member, body, post, Period.Since(PartiesLinked));
    }
}
