using System.Globalization;
using Hierarchy.Seeds.Generators;
using Hierarchy.Seeds.Populations;
using Hierarchy.Seeds.Tables;
using Hierarchy.Seeds.Vocabularies;

namespace Hierarchy.Seeds.Tongcheng;

/// <summary>
/// The volunteer organizations of the communities, and the four work streams: positions joins the communities, grids the grids, property
/// the property companies, teams the volunteer organizations; each has one lead.
/// </summary>
internal sealed class TongchengWorkstreams(PackBuilder pack, TongchengPlaces places, TongchengWorkplaces workplaces)
{
    private static readonly DateOnly Began = new(2022, 1, 1);

    /// <summary>What a second volunteer organization of a community does.</summary>
    private static readonly string[] SecondNames = ["助老服务", "文艺宣传", "矛盾调解"];

    private readonly SplitMix64 _random = new(0x7C6);

    public void Write(ILookup<Place, Resident> inService)
    {
        List<string> organizations = [];
        for (var number = 1; number <= TongchengFigures.VolunteerOrganizations; number++)
            organizations.Add(AddOrganization(number, inService));

        var leads = workplaces.Leads.ToList();
        AddMatrix("tc-positions", "红色阵地", leads[0], NodeTypes.OrgUnit, places.Communities.Select(community => community.Code));
        AddMatrix("tc-grids", "红色网格", leads[1], NodeTypes.OrgUnit, places.Grids.Select(grid => grid.Code));
        AddMatrix("tc-property", "红色物业", leads[2], NodeTypes.WorkUnit, workplaces.PropertyCompanies);
        AddMatrix("tc-teams", "红色队伍", leads[3], NodeTypes.Body, organizations);
    }

    private string AddOrganization(int number, ILookup<Place, Resident> inService)
    {
        var round = (number - 1) / places.Communities.Count;
        var community = places.Communities[(number - 1) % places.Communities.Count];
        var key = string.Create(CultureInfo.InvariantCulture, $"tc-b-volunteers-{number:00}");
        var work = round == 0 ? "" : SecondNames[number - places.Communities.Count - 1];
        pack.Body(key, $"{community.Row.Name}{work}志愿服务队", BodyKinds.VolunteerTeam);
        pack.Serves(NodeTypes.Body, key, community.Code, Period.Since(_random.After(Began, 0, 300)));
        var members = inService[community].Skip(round * TongchengFigures.OrganizationMembers).Take(TongchengFigures.OrganizationMembers);
        foreach (var (index, member) in members.Index())
        {
            var since = _random.After(member.NotBefore(Began), 0, 300);
            pack.HoldsAtBody(member.Key, key, index == 0 ? Posts.TeamLeader : Posts.TeamMember, Period.Since(since));
        }

        return key;
    }

    private void AddMatrix(string key, string name, string lead, string memberType, IEnumerable<string> members)
    {
        pack.Matrix(key, name, MatrixKinds.Workstream);
        pack.InMatrix(key, NodeTypes.WorkUnit, lead, Roles.Lead, Period.Since(Began));
        foreach (var member in members)
            pack.InMatrix(key, memberType, member, Roles.Member, Period.Since(_random.After(Began, 0, 200)));
    }
}
