using Hierarchy.Seeds.Generators;
using Hierarchy.Seeds.Populations;
using Hierarchy.Seeds.Tables;
using Hierarchy.Seeds.Vocabularies;

namespace Hierarchy.Seeds.Fuqing;

/// <summary>The people of the households, the officials and officers of each tier, and the groups that the article tells of.</summary>
internal sealed class FuqingResidents
{
    private static readonly DateOnly TermBegan = new(2021, 11, 1);

    private readonly SplitMix64 _random = new(0x0F3);
    private readonly PackBuilder _pack;
    private readonly Register _register;

    public FuqingResidents(PackBuilder pack, FuqingPlaces places)
    {
        _pack = pack;
        _register = new Register(pack, "fq", phoneBlock: 2, seed: 0x0F2);
        foreach (var household in places.Grids.SelectMany(grid => grid.Children))
            SettleHousehold(household);
        foreach (var subdistrict in places.Subdistricts)
            AppointTo(subdistrict, subdistrict.Children[0].Children[0], Posts.Secretary);
        foreach (var community in places.Communities)
        {
            AppointTo(community, community.Children[0], Posts.Secretary);
            AppointTo(community, community.Children[1], Posts.DeputySecretary);
        }

        foreach (var grid in places.Grids)
            AppointOfficers(grid);
        Veterans = Settle(places.Rongdong, FuqingFigures.Veterans, membersPercent: 55, Traits.Veteran);
        ElderlyLivingAlone = Settle(places.Xianggao, FuqingFigures.ElderlyLivingAlone, 15, Traits.Retired, Traits.ElderlyLivingAlone);
    }

    /// <summary>The hosts of the member households, each at home there, in the order of the codes.</summary>
    public List<Resident> Hosts { get; } = [];

    /// <summary>The veterans of Rongdong; nobody else in the pack is one.</summary>
    public IReadOnlyList<Resident> Veterans { get; }

    /// <summary>The elderly who live alone, all of them in Xianggao.</summary>
    public IReadOnlyList<Resident> ElderlyLivingAlone { get; }

    /// <summary>New people who live in a grid, outside of the member households.</summary>
    public List<Resident> SettleIn(Place grid, int count, int membersPercent) =>
        [.. Enumerable.Range(0, count).Select(_ => _register.Add(grid, _random.Percent(membersPercent), employer: null))];

    /// <summary>A new person who lives in a grid and works somewhere.</summary>
    public Resident Employ(Place grid, string employer) => _register.Add(grid, isPartyMember: false, employer);

    private void SettleHousehold(Place household)
    {
        string[] traits = _random.Percent(60) ? [Traits.Retired] : [];
        var host = _register.Add(household, isPartyMember: true, employer: null, traits);
        Hosts.Add(host);
        _pack.HoldsAtUnit(host.Key, household.Code, Posts.HouseholdHost, Period.Since(host.HomeSince));
        for (var others = _random.Between(0, 2); others > 0; others--)
            _register.Add(household, isPartyMember: false, employer: null);
    }

    private void AppointOfficers(Place grid)
    {
        var chief = Hosts.Find(host => host.Home.Parent == grid)!;
        _pack.HoldsAtUnit(chief.Key, grid.Code, Posts.GridChief, Term(chief));
        var officer = _register.Add(grid, _random.Percent(50), employer: null);
        _pack.HoldsAtUnit(officer.Key, grid.Code, Posts.GridOfficer, Term(officer), fullTime: true);
    }

    private void AppointTo(Place unit, Place home, string post)
    {
        var official = _register.Add(home, isPartyMember: true, employer: null);
        _pack.HoldsAtUnit(official.Key, unit.Code, post, Term(official));
    }

    private List<Resident> Settle(Place community, int count, int membersPercent, params string[] traits)
    {
        var residents = new List<Resident>();
        for (var index = 0; index < count; index++)
        {
            var grid = community.Children[index % community.Children.Count];
            residents.Add(_register.Add(grid, _random.Percent(membersPercent), employer: null, traits));
        }

        return residents;
    }

    private Period Term(Resident resident) => Period.Since(_random.After(resident.NotBefore(TermBegan), 0, 400));
}
