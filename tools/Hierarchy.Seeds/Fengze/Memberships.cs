using Hierarchy.Seeds.Generators;
using Hierarchy.Seeds.Populations;
using Hierarchy.Seeds.Tables;
using Hierarchy.Seeds.Vocabularies;

namespace Hierarchy.Seeds.Fengze;

/// <summary>Who belongs to which matrix, and where its work units are checked in and serve.</summary>
internal sealed class Memberships(PackBuilder pack, Places places, Workplaces workplaces)
{
    private const int SecondMemberships = 12;
    private const int EveryNthIsCheckedInNowhere = 7;

    private static readonly DateOnly Founded = new(2021, 3, 1);
    private static readonly DateOnly PropertyJoined = new(2025, 5, 20);
    private static readonly DateOnly LeadChanged = new(2022, 1, 1);

    private readonly SplitMix64 _random = new(0xF3);

    public void Write(IReadOnlyList<Resident> delegates)
    {
        foreach (var sector in Sectors.All)
            WriteMatrix(sector);
        foreach (var workplace in workplaces.OfKind(WorkUnitKinds.StateEnterprise).Take(SecondMemberships))
            Join("youth", NodeTypes.WorkUnit, workplace.Key, new DateOnly(2023, 5, 4));
        foreach (var (sector, person) in Sectors.All.Zip(delegates))
            Join(sector.Key, NodeTypes.Person, person.Key, _random.After(new DateOnly(2022, 6, 1), 0, 600));
        WriteCheckIns();
        WritePropertyCompanies();
    }

    private void WriteMatrix(Sector sector)
    {
        pack.Matrix(sector.Key, sector.Name, MatrixKinds.Sector);
        var members = workplaces.Members.FindAll(member => member.Sector == sector);
        var hasNewLead = sector.Key == "telecom";
        pack.InMatrix(
            sector.Key, NodeTypes.WorkUnit, members[0].Key, Roles.Lead, Period.Since(hasNewLead ? LeadChanged : Founded));
        if (hasNewLead)
        {
            pack.InMatrix(sector.Key, NodeTypes.WorkUnit, members[1].Key, Roles.Lead, Period.Between(Founded, LeadChanged));
            Join(sector.Key, NodeTypes.WorkUnit, members[1].Key, LeadChanged);
        }

        foreach (var member in members.Skip(hasNewLead ? 2 : 1))
        {
            var isNew = member.Kind == WorkUnitKinds.PropertyCompany;
            Join(sector.Key, NodeTypes.WorkUnit, member.Key, isNew ? PropertyJoined : _random.After(Founded, 0, 900));
        }
    }

    private void WriteCheckIns()
    {
        foreach (var (index, workplace) in workplaces.Members.Index())
        {
            if (index % EveryNthIsCheckedInNowhere == EveryNthIsCheckedInNowhere - 1)
                continue;
            var isNew = workplace.Kind == WorkUnitKinds.PropertyCompany;
            foreach (var community in _random.Shuffled(places.Communities).Take(_random.Between(1, 3)))
            {
                var from = isNew ? _random.After(PropertyJoined, 0, 60) : _random.After(Founded, 30, 1_200);
                pack.CheckedIn(NodeTypes.WorkUnit, workplace.Key, community.Code, Period.Since(from));
            }
        }
    }

    /// <summary>Three of four compounds have a property company; every 25th of them changed it.</summary>
    private void WritePropertyCompanies()
    {
        List<Workplace> companies = [.. workplaces.OfKind(WorkUnitKinds.PropertyCompany), .. workplaces.PropertyCompanies];
        foreach (var (index, compound) in places.Compounds.Index())
        {
            if (index % 4 == 3)
                continue;
            var from = _random.After(compound.Row.OpenedOn!.Value, 0, 200);
            var company = _random.Below(companies.Count);
            if (index % 25 == 0)
            {
                var changed = from.AddDays(_random.Between(200, 500));
                var former = companies[(company + 1) % companies.Count];
                pack.Serves(NodeTypes.WorkUnit, former.Key, compound.Code, Period.Between(from, changed));
                from = changed;
            }

            pack.Serves(NodeTypes.WorkUnit, companies[company].Key, compound.Code, Period.Since(from));
        }
    }

    private void Join(string matrix, string memberType, string member, DateOnly from) =>
        pack.InMatrix(matrix, memberType, member, Roles.Member, Period.Since(from));
}
