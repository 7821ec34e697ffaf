using System.Globalization;
using Hierarchy.Seeds.Generators;
using Hierarchy.Seeds.Tables;
using Hierarchy.Seeds.Vocabularies;

namespace Hierarchy.Seeds.Yanye;

/// <summary>
/// The 110 residents: in each of the two buildings 6 hosts and 12 others in member households, then 4 in-service members, 2 other members
/// and 31 more people in the other dwellings.
/// </summary>
internal sealed class YanyePeople
{
    private const int OthersPerHousehold = 2;
    private const int InServicePerBuilding = 4;
    private const int OtherMembersPerBuilding = 2;
    private const int OtherResidentsPerBuilding = 31;
    private const int PhoneBlock = 1;

    private readonly SplitMix64 _random = new(0x5A17);
    private readonly PackBuilder _pack;
    private int _count;

    public YanyePeople(PackBuilder pack)
    {
        _pack = pack;
        foreach (var building in YanyePlaces.Buildings)
        {
            foreach (var household in YanyePlaces.HouseholdsOf(building))
                SettleHousehold(household);
            SettleBuilding(building);
        }
    }

    /// <summary>The hosts of the member households: 0 to 5 live in the first building, 6 to 11 in the second.</summary>
    public List<string> Hosts { get; } = [];

    /// <summary>Members with an employer: 0 to 3 live in the first building, 4 to 7 in the second.</summary>
    public List<string> InService { get; } = [];

    /// <summary>People who are no party members and live in the other dwellings.</summary>
    public List<string> Others { get; } = [];

    private void SettleHousehold(string household)
    {
        var host = Add(household, isPartyMember: true, Traits.Retired);
        Hosts.Add(host);
        _pack.HoldsAtUnit(host, household, Posts.HouseholdHost, Period.Since(YanyePlaces.HouseholdsOpened));
        for (var count = 0; count < OthersPerHousehold; count++)
            Add(household, isPartyMember: false);
    }

    private void SettleBuilding(string building)
    {
        for (var count = 0; count < InServicePerBuilding; count++)
        {
            var member = Add(building, isPartyMember: true);
            InService.Add(member);
            _pack.CheckedIn(NodeTypes.Person, member, building, Period.Since(YanyePlaces.HouseholdsOpened));
        }

        for (var count = 0; count < OtherMembersPerBuilding; count++)
            Add(building, isPartyMember: true, Traits.Veteran);
        for (var count = 0; count < OtherResidentsPerBuilding; count++)
            Others.Add(Add(building, isPartyMember: false));
    }

    private string Add(string home, bool isPartyMember, params IEnumerable<string> traits)
    {
        _count++;
        var key = string.Create(CultureInfo.InvariantCulture, $"yy-p-{_count:000}");
        var isHousehold = !YanyePlaces.Buildings.Contains(home);
        var since = isHousehold ? YanyePlaces.HouseholdsOpened : YanyePlaces.BranchOpened;
        _pack.Person(key, PersonNames.Traditional(_random), isPartyMember, traits, Phones.Number(PhoneBlock, _count));
        _pack.LivesIn(key, home, Period.Since(since));
        return key;
    }
}
