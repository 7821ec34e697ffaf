using Hierarchy.Seeds.Generators;
using Hierarchy.Seeds.Populations;
using Hierarchy.Seeds.Tables;
using Hierarchy.Seeds.Vocabularies;

namespace Hierarchy.Seeds.Tongcheng;

/// <summary>The party members: hosts, officials, and the in-service members, who check in at the community where they live.</summary>
internal sealed class TongchengMembers
{
    private static readonly DateOnly TermBegan = new(2021, 12, 1);

    private readonly SplitMix64 _random = new(0x7C5);
    private readonly PackBuilder _pack;
    private readonly Register _register;

    public TongchengMembers(PackBuilder pack, Register register)
    {
        _pack = pack;
        _register = register;
    }

    /// <summary>The hosts of the member households, by building.</summary>
    public ILookup<Place, Resident> SettleHosts(TongchengPlaces places)
    {
        var hosts = places.Households.Select(SettleHost).ToLookup(host => host.Home.Parent!);
        foreach (var building in places.Buildings)
            Appoint(hosts[building].Last(), building, Posts.GroupLeader);
        foreach (var grid in places.Grids)
            Appoint(hosts[grid.Children[^1]].First(), grid, Posts.GridChief);
        return hosts;
    }

    /// <summary>The secretaries of the subdistricts and communities; the communities have a deputy secretary too.</summary>
    public void SettleOfficials(TongchengPlaces places)
    {
        foreach (var subdistrict in places.Subdistricts)
            Appoint(SettleIn(subdistrict.Children[0]), subdistrict, Posts.Secretary);
        foreach (var community in places.Communities)
        {
            Appoint(SettleIn(community), community, Posts.Secretary);
            Appoint(SettleIn(community), community, Posts.DeputySecretary);
        }
    }

    /// <summary>The in-service members by community; each works at a stationed unit.</summary>
    public ILookup<Place, Resident> SettleInService(TongchengPlaces places, TongchengWorkplaces workplaces)
    {
        var members = new List<Resident>();
        for (var index = 0; index < TongchengFigures.InServiceMembers; index++)
        {
            var employer = workplaces.StationedUnits[index % workplaces.StationedUnits.Count];
            var member = _register.Add(_random.Pick(places.Buildings), isPartyMember: true, employer);
            var since = _random.After(member.NotBefore(TermBegan), 0, 300);
            _pack.CheckedIn(NodeTypes.Person, member.Key, member.Home.At(Kinds.Community).Code, Period.Since(since));
            members.Add(member);
        }

        return members.ToLookup(member => member.Home.At(Kinds.Community));
    }

    private Resident SettleHost(Place household)
    {
        string[] traits = _random.Percent(70) ? [Traits.Retired] : [];
        var host = _register.Add(household, isPartyMember: true, employer: null, traits);
        _pack.HoldsAtUnit(host.Key, household.Code, Posts.HouseholdHost, Period.Since(host.HomeSince));
        return host;
    }

    private Resident SettleIn(Place community) =>
        _register.Add(_random.Pick(_random.Pick(community.Children).Children), isPartyMember: true, employer: null);

    private void Appoint(Resident resident, Place unit, string post) =>
        _pack.HoldsAtUnit(resident.Key, unit.Code, post, Period.Since(_random.After(resident.NotBefore(TermBegan), 0, 300)));
}
