using Hierarchy.Seeds.Generators;
using Hierarchy.Seeds.Populations;
using Hierarchy.Seeds.Tables;
using Hierarchy.Seeds.Vocabularies;

namespace Hierarchy.Seeds.Jizhou;

/// <summary>Who leads the units: secretaries and committee members above, and in each grid one person, who is its chief as well.</summary>
internal sealed class JizhouLeaders
{
    private static readonly DateOnly TermBegan = JizhouPlaces.Regridded;

    private readonly SplitMix64 _random = new(0x324);
    private readonly PackBuilder _pack;
    private readonly Register _register;
    private readonly Dictionary<Place, Resident> _gridLeaders = [];
    private readonly Dictionary<Place, Resident> _committeeMembers = [];

    public JizhouLeaders(PackBuilder pack, Register register, JizhouPlaces places)
    {
        _pack = pack;
        _register = register;
        Appoint(Settle(places.District), places.District, Posts.Secretary);
        foreach (var subdistrict in places.Subdistricts)
        {
            Appoint(Settle(subdistrict), subdistrict, Posts.Secretary);
            Appoint(Settle(subdistrict), subdistrict, Posts.DeputySecretary);
        }

        foreach (var community in places.Communities)
            AppointCommunity(community);
        foreach (var grid in places.Grids)
            AppointGrid(grid);
    }

    /// <summary>A grid's secretary where it is a branch, else its group leader.</summary>
    public Resident LeaderOf(Place grid) => _gridLeaders[grid];

    /// <summary>A member of the community's committee who has no other post yet.</summary>
    public Resident CommitteeMemberOf(Place community) => _committeeMembers[community];

    /// <summary>Makes somebody a part-time member of a community's committee.</summary>
    public void JoinCommittee(Resident resident, Place community) => Appoint(resident, community, Posts.CommitteeMember, fullTime: false);

    private void AppointCommunity(Place community)
    {
        Appoint(Settle(community), community, Posts.Secretary);
        Appoint(Settle(community), community, Posts.DeputySecretary);
        Appoint(Settle(community), community, Posts.CommitteeMember, fullTime: true);
        var member = Settle(community);
        Appoint(member, community, Posts.CommitteeMember, fullTime: true);
        _committeeMembers.Add(community, member);
    }

    private void AppointGrid(Place grid)
    {
        var leader = _register.Add(grid, isPartyMember: true, employer: null, _random.Percent(60) ? [Traits.Retired] : []);
        Appoint(leader, grid, grid.Row.Form == Forms.Branch ? Posts.Secretary : Posts.GroupLeader);
        Appoint(leader, grid, Posts.GridChief);
        _gridLeaders.Add(grid, leader);
    }

    /// <summary>A new member who lives in any grid below a unit.</summary>
    private Resident Settle(Place unit)
    {
        Place[] grids = [.. unit.SelfAndBelow().Where(place => place.Row.Kind == Kinds.Grid)];
        return _register.Add(_random.Pick(grids), isPartyMember: true, employer: null);
    }

    private void Appoint(Resident resident, Place unit, string post, bool? fullTime = null) =>
        _pack.HoldsAtUnit(resident.Key, unit.Code, post, Since(resident), fullTime);

    private Period Since(Resident resident) => Period.Since(_random.After(resident.NotBefore(TermBegan), 0, 200));
}
