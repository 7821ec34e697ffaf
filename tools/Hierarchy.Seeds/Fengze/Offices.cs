using Hierarchy.Seeds.Generators;
using Hierarchy.Seeds.Tables;
using Hierarchy.Seeds.Vocabularies;

namespace Hierarchy.Seeds.Fengze;

/// <summary>The posts at subdistricts, communities and households.</summary>
internal static class Offices
{
    private static readonly DateOnly TermBegan = new(2021, 9, 1);

    public static void Write(PackBuilder pack, Places places, Members members, Neighbours neighbours)
    {
        var random = new SplitMix64(0xF8);
        foreach (var (subdistrict, secretary, deputy) in neighbours.SubdistrictLeaders)
        {
            pack.HoldsAtUnit(secretary.Key, subdistrict.Code, Posts.Secretary, Term(random));
            pack.HoldsAtUnit(deputy.Key, subdistrict.Code, Posts.DeputySecretary, Term(random));
        }

        foreach (var community in places.Communities)
        {
            if (neighbours.CommunitySecretaries.TryGetValue(community, out var secretary))
                pack.HoldsAtUnit(secretary.Key, community.Code, Posts.Secretary, Term(random));
        }

        foreach (var (community, officer) in neighbours.GridOfficers)
            pack.HoldsAtUnit(officer.Key, community.Code, Posts.GridOfficer, Term(random), fullTime: true);
        foreach (var (community, member) in neighbours.Delegates)
            pack.HoldsAtUnit(member.Key, community.Code, Posts.Delegate, Term(random));
        foreach (var (index, lawyer) in members.Lawyers.Concat(neighbours.Lawyers).Index())
        {
            var community = places.Communities[index % places.Communities.Count];
            pack.HoldsAtUnit(lawyer.Key, community.Code, Posts.Mediator, Term(random), fullTime: false);
        }

        foreach (var host in members.Hosts)
            pack.HoldsAtUnit(host.Key, host.Home.Code, Posts.HouseholdHost, Period.Since(random.After(host.HomeSince, 0, 60)));
    }

    private static Period Term(SplitMix64 random) => Period.Since(random.After(TermBegan, 0, 900));
}
