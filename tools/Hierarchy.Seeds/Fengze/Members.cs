using Hierarchy.Seeds.Generators;
using Hierarchy.Seeds.Populations;
using Hierarchy.Seeds.Vocabularies;

namespace Hierarchy.Seeds.Fengze;

/// <summary>The members who live in member households: retired ones, who are hosts, and in-service ones, who work in a matrix.</summary>
internal sealed class Members
{
    private readonly SplitMix64 _random = new(0xF5);
    private readonly Register _register;
    private readonly Queue<(Workplace Employer, string[] Traits)> _jobs;

    public Members(Register register, Places places, Workplaces workplaces)
    {
        _register = register;
        _jobs = new(_random.Shuffled(Jobs(workplaces)));
        List<Place> households = [.. places.Households.Where(household => household.IsActive)];
        SettleHosts(places, households);
        SettleOthers(places, households);
    }

    /// <summary>Retired members; each is host of the household that is their home.</summary>
    public List<Resident> Retired { get; } = [];

    /// <summary>Members who work at a work unit of a matrix.</summary>
    public List<Resident> InService { get; } = [];

    /// <summary>In-service lawyers, a part of <see cref="InService"/>.</summary>
    public List<Resident> Lawyers { get; } = [];

    /// <summary>The hosts of the households that have one, retired or in service.</summary>
    public List<Resident> Hosts { get; } = [];

    /// <summary>Every compound has a retired host, so that somebody can be its secretary.</summary>
    private void SettleHosts(Places places, List<Place> households)
    {
        List<Place> firsts = [.. places.Compounds.Select(compound => compound.Children[0].Children[0])];
        var others = _random.Shuffled(households.Where(household => !firsts.Contains(household)));
        var retiredElsewhere = FengzeFigures.RetiredHosts - firsts.Count;
        foreach (var household in firsts.Concat(others.Take(retiredElsewhere)))
        {
            string[] traits = _random.Percent(12) ? [Traits.Veteran, Traits.Retired] : [Traits.Retired];
            Retired.Add(_register.Add(household, isPartyMember: true, employer: null, traits));
        }

        Hosts.AddRange(Retired);
        foreach (var household in others.Skip(retiredElsewhere).SkipLast(FengzeFigures.HouseholdsWithoutHost))
            Hosts.Add(Settle(household));
    }

    /// <summary>Every building that has a household has an in-service member, so that it can be reinforced.</summary>
    private void SettleOthers(Places places, List<Place> households)
    {
        var reached = InService.Select(member => member.Home.Parent!).ToHashSet();
        foreach (var building in places.Buildings)
        {
            if (!reached.Contains(building) && building.Children.Find(household => household.IsActive) is { } household)
                Settle(household);
        }

        while (_jobs.Count > 0)
            Settle(_random.Pick(households));
    }

    private Resident Settle(Place household)
    {
        var (employer, traits) = _jobs.Dequeue();
        var resident = _register.Add(household, isPartyMember: true, employer.Key, traits);
        InService.Add(resident);
        if (traits.Contains(Traits.Lawyer))
            Lawyers.Add(resident);
        return resident;
    }

    private static IEnumerable<(Workplace Employer, string[] Traits)> Jobs(Workplaces workplaces)
    {
        var schools = workplaces.OfKind(WorkUnitKinds.School);
        for (var index = 0; index < FengzeFigures.InServiceTeachers; index++)
            yield return (schools[index % schools.Count], [Traits.Teacher]);
        var firms = workplaces.OfKind(WorkUnitKinds.LawFirm);
        for (var index = 0; index < FengzeFigures.InServiceLawyers; index++)
            yield return (firms[index % firms.Count], [Traits.Lawyer]);
        var others = workplaces.Members.FindAll(member => member.Kind != WorkUnitKinds.School);
        var rest = FengzeFigures.InServiceMembers - FengzeFigures.InServiceTeachers - FengzeFigures.InServiceLawyers;
        for (var index = 0; index < rest; index++)
            yield return (others[index % others.Count], TraitsAt(others[index % others.Count], index));
    }

    private static string[] TraitsAt(Workplace employer, int index) => employer.Kind switch
    {
        WorkUnitKinds.Hospital or WorkUnitKinds.Clinic => [index % 3 == 0 ? Traits.Doctor : Traits.Nurse],
        WorkUnitKinds.SocialWorkAgency => [Traits.SocialWorker],
        _ => [],
    };
}
