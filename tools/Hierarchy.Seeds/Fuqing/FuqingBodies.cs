using System.Globalization;
using Hierarchy.Seeds.Populations;
using Hierarchy.Seeds.Tables;
using Hierarchy.Seeds.Vocabularies;

namespace Hierarchy.Seeds.Fuqing;

/// <summary>
/// What governs beside the grids: the veterans' station of Rongdong, the grid volunteers of Xianggao, the council and the property company
/// of Fuhe, the council halls and the four mediation bodies of Fubai.
/// </summary>
internal sealed class FuqingBodies(PackBuilder pack, FuqingPlaces places, FuqingResidents residents)
{
    private static readonly DateOnly Began = new(2023, 3, 1);

    public void Write()
    {
        WriteVeterans();
        WriteGridVolunteers();
        WriteFuhe();
        WriteCouncilHalls();
        WriteMediation();
    }

    private void WriteVeterans()
    {
        const string Key = "fq-b-veterans";
        AddBody(Key, "融东社区退役军人志愿服务站", BodyKinds.VolunteerTeam, places.Rongdong);
        Appoint(Key, Posts.TeamLeader, residents.Veterans.Take(1));
        Appoint(Key, Posts.TeamMember, residents.Veterans.Take(FuqingFigures.VeteransInTeam).Skip(1));
    }

    private void WriteGridVolunteers()
    {
        const string Key = "fq-b-volunteers";
        AddBody(Key, "向高社区网格志愿服务队", BodyKinds.VolunteerTeam, places.Xianggao);
        foreach (var (index, grid) in places.Xianggao.Children.Index())
        {
            var team = string.Create(CultureInfo.InvariantCulture, $"{Key}-{index + 1}");
            AddBody(team, $"向高社区{grid.Row.Name}志愿小分队", BodyKinds.VolunteerTeam, grid, Key);
            var volunteers = residents.SettleIn(grid, FuqingFigures.VolunteersPerGrid, membersPercent: 40);
            Appoint(team, Posts.TeamLeader, volunteers.Take(1));
            Appoint(team, Posts.TeamMember, volunteers.Skip(1));
        }
    }

    private void WriteFuhe()
    {
        const string Key = "fq-b-council-fuhe";
        AddBody(Key, "福和社区居民议事会", BodyKinds.ResidentsCouncil, places.Fuhe);
        Appoint(Key, Posts.CouncilMember, HostsOf(places.Fuhe).TakeLast(FuqingFigures.CouncilMembersOfTheParty));
        var others = residents.SettleIn(places.Fuhe.Children[1], FuqingFigures.OtherCouncilMembers, membersPercent: 0);
        Appoint(Key, Posts.CouncilMember, others);
        AddPropertyCompany("fq-w-property-1", "福和物业服务公司", places.Fuhe);
    }

    private void WriteCouncilHalls()
    {
        foreach (var (index, grid) in places.Fubai.Children.Take(FuqingFigures.CouncilHalls).Index())
        {
            var key = string.Create(CultureInfo.InvariantCulture, $"fq-b-hall-{index + 1}");
            AddBody(key, $"福百社区{grid.Row.Name}议事厅", BodyKinds.ResidentsCouncil, grid);
            Appoint(key, Posts.CouncilMember, residents.SettleIn(grid, FuqingFigures.HallMembers, membersPercent: 50));
        }
    }

    private void WriteMediation()
    {
        const string Persuasion = "fq-b-persuasion";
        AddBody(Persuasion, "福百社区劝导组", BodyKinds.MediationGroup, places.Fubai);
        Appoint(Persuasion, Posts.Mediator, HostsOf(places.Fubai).TakeLast(FuqingFigures.Persuaders));

        const string Owners = "fq-b-owners";
        AddBody(Owners, "福百社区业主委员会", BodyKinds.OwnersCommittee, places.Fubai);
        var owners = residents.SettleIn(places.Fubai.Children[0], FuqingFigures.OwnersCommitteeMembers, membersPercent: 60);
        Appoint(Owners, Posts.OwnersCommitteeDirector, owners.Take(1));
        Appoint(Owners, Posts.OwnersCommitteeMember, owners.Skip(1));

        AddPropertyCompany("fq-w-property-2", "福百物业服务公司", places.Fubai);

        const string Heads = "fq-b-building-heads";
        AddBody(Heads, "福百社区楼栋长调解组", BodyKinds.MediationGroup, places.Fubai);
        foreach (var grid in places.Fubai.Children)
        {
            var heads = residents.SettleIn(grid, FuqingFigures.BuildingHeadsPerGrid, membersPercent: 50);
            foreach (var head in heads)
                pack.HoldsAtUnit(head.Key, grid.Code, Posts.BuildingHead, Period.Since(head.HomeSince));
            Appoint(Heads, Posts.Mediator, heads);
        }
    }

    private void AddPropertyCompany(string key, string name, Place community)
    {
        pack.WorkUnit(key, name, WorkUnitKinds.PropertyCompany);
        pack.Serves(NodeTypes.WorkUnit, key, community.Code, Period.Since(Began));
        for (var count = 0; count < FuqingFigures.EmployeesPerPropertyCompany; count++)
            residents.Employ(community.Children[count], key);
    }

    private void AddBody(string key, string name, string kind, Place place, string? partOf = null)
    {
        pack.Body(key, name, kind, partOf: partOf);
        pack.Serves(NodeTypes.Body, key, place.Code, Period.Since(Began));
    }

    private void Appoint(string body, string post, IEnumerable<Resident> members)
    {
        foreach (var member in members)
            pack.HoldsAtBody(member.Key, body, post, Period.Since(member.NotBefore(Began)));
    }

    private IEnumerable<Resident> HostsOf(Place community) => residents.Hosts.Where(host => host.Home.At(Kinds.Community) == community);
}
