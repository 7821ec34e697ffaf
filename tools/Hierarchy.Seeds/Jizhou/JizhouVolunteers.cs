using System.Globalization;
using Hierarchy.Seeds.Generators;
using Hierarchy.Seeds.Populations;
using Hierarchy.Seeds.Tables;
using Hierarchy.Seeds.Vocabularies;

namespace Hierarchy.Seeds.Jizhou;

/// <summary>The volunteer teams, of which a few have sub-teams, and the volunteers, each in one team or sub-team.</summary>
internal sealed class JizhouVolunteers(PackBuilder pack, Register register, JizhouPlaces places)
{
    private static readonly DateOnly Began = new(2022, 9, 1);

    private static readonly string[] Themes =
    [
        .. ("政策宣讲 法律服务 平安巡逻 邻里调解 健康义诊 心理疏导 课后托管 助老陪伴 助残帮扶 助餐送餐 就业帮扶 文艺演出 庐陵讲古 体育健身 垃圾分类 "
            + "绿化养护 交通劝导 消防安全 防汛抢险 家电维修 网络维护 数字助老 物业监督 快递骑手 青年先锋 巾帼 退役军人 红领巾 科普 环保")
            .Split(' '),
    ];

    private static readonly string[] SubTeamNames = ["第一", "第二", "第三"];

    private readonly SplitMix64 _random = new(0x327);

    public void Write()
    {
        var teams = AddTeams();
        var sizes = _random.Split(JizhouFigures.Volunteers, teams.Count, minimum: 90, maximum: 260);
        foreach (var ((key, area), size) in teams.Zip(sizes))
            Enlist(key, [.. area.SelfAndBelow().Where(place => place.Row.Kind == Kinds.Grid)], size);
    }

    /// <summary>
    /// The teams and sub-teams that people join, with the unit that each serves: one team for each subdistrict, others by theme.
    /// </summary>
    private List<(string Key, Place Area)> AddTeams()
    {
        var teams = new List<(string Key, Place Area)>();
        foreach (var subdistrict in places.Subdistricts)
            teams.Add(AddTeam(teams.Count + 1, subdistrict.Row.Name, subdistrict));
        foreach (var theme in Themes[..(JizhouFigures.VolunteerTeams - teams.Count)])
            teams.Add(AddTeam(teams.Count + 1, $"吉州区{theme}", places.District));
        foreach (var (key, area) in teams.Take(JizhouFigures.TeamsWithSubTeams).ToList())
            teams.AddRange(Enumerable.Range(1, JizhouFigures.SubTeamsEach).Select(number => AddSubTeam(key, area, number)));
        return teams;
    }

    private (string Key, Place Area) AddTeam(int number, string name, Place area)
    {
        var key = string.Create(CultureInfo.InvariantCulture, $"jz-b-team-{number:00}");
        pack.Body(key, $"{name}志愿服务队", BodyKinds.VolunteerTeam);
        pack.Serves(NodeTypes.Body, key, area.Code, Period.Since(Began));
        return (key, area);
    }

    private (string Key, Place Area) AddSubTeam(string team, Place area, int number)
    {
        var key = string.Create(CultureInfo.InvariantCulture, $"{team}-{number}");
        pack.Body(key, $"{area.Row.Name}志愿服务{SubTeamNames[number - 1]}小队", BodyKinds.VolunteerTeam, partOf: team);
        pack.Serves(NodeTypes.Body, key, area.Children[number - 1].Code, Period.Since(Began));
        return (key, area.Children[number - 1]);
    }

    private void Enlist(string team, List<Place> grids, int count)
    {
        string[][] traits = [[], [], [], [], [Traits.Retired], [Traits.Student], [Traits.Courier], [Traits.Veteran]];
        for (var index = 0; index < count; index++)
        {
            var volunteer = register.Add(_random.Pick(grids), _random.Percent(45), employer: null, _random.Pick(traits));
            var since = _random.After(volunteer.NotBefore(Began), 0, 800);
            pack.HoldsAtBody(volunteer.Key, team, index == 0 ? Posts.TeamLeader : Posts.TeamMember, Period.Since(since));
        }
    }
}
