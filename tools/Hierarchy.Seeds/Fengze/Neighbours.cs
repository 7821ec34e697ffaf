using Hierarchy.Seeds.Generators;
using Hierarchy.Seeds.Populations;
using Hierarchy.Seeds.Vocabularies;

namespace Hierarchy.Seeds.Fengze;

/// <summary>The people who live in a building but in no member household.</summary>
internal sealed class Neighbours
{
    private readonly SplitMix64 _random = new(0xF6);
    private readonly Register _register;
    private readonly ILookup<Place, Place> _buildings;

    public Neighbours(Register register, Places places, Workplaces workplaces)
    {
        _register = register;
        _buildings = places.Buildings
            .SelectMany(building => Above(building).Select(above => (above, building)))
            .ToLookup(pair => pair.above, pair => pair.building);
        AddOfficials(places, workplaces);
        AddEmployees(places, workplaces);
        AddDelegates(places);
        AddCouncils(places);
        for (var count = 0; count < FengzeFigures.ElderlyLivingAlone; count++)
            Add(places.District, isPartyMember: _random.Percent(10), null, Traits.Retired, Traits.ElderlyLivingAlone);
    }

    public List<(Place Subdistrict, Resident Secretary, Resident Deputy)> SubdistrictLeaders { get; } = [];

    /// <summary>The secretaries by community; two communities have none.</summary>
    public Dictionary<Place, Resident> CommunitySecretaries { get; } = [];

    public List<(Place Community, Resident Officer)> GridOfficers { get; } = [];

    /// <summary>Lawyers who are not among the in-service members.</summary>
    public List<Resident> Lawyers { get; } = [];

    public List<(Place Community, Resident Delegate)> Delegates { get; } = [];

    /// <summary>The members of the residents' councils, by compound.</summary>
    public List<(Place Compound, Resident[] Members)> Councils { get; } = [];

    private void AddOfficials(Places places, Workplaces workplaces)
    {
        var withoutSecretary = _random.Shuffled(places.Communities).Take(FengzeFigures.CommunitiesWithoutSecretary).ToHashSet();
        foreach (var (subdistrict, office) in places.Subdistricts.Zip(workplaces.Offices))
        {
            SubdistrictLeaders.Add((subdistrict, Add(subdistrict, true, office), Add(subdistrict, true, office)));
            foreach (var community in subdistrict.Children)
            {
                if (!withoutSecretary.Contains(community))
                    CommunitySecretaries.Add(community, Add(community, true, office));
                GridOfficers.Add((community, Add(community, _random.Percent(60), office)));
            }
        }
    }

    private void AddEmployees(Places places, Workplaces workplaces)
    {
        var schools = workplaces.OfKind(WorkUnitKinds.School);
        for (var index = FengzeFigures.InServiceTeachers; index < FengzeFigures.Teachers; index++)
            Add(places.District, isPartyMember: false, schools[index % schools.Count], Traits.Teacher);
        var firms = workplaces.OfKind(WorkUnitKinds.LawFirm);
        for (var index = FengzeFigures.InServiceLawyers; index < FengzeFigures.Lawyers; index++)
            Lawyers.Add(Add(places.District, isPartyMember: false, firms[index % firms.Count], Traits.Lawyer));
    }

    private void AddDelegates(Places places)
    {
        var counts = _random.Split(FengzeFigures.Delegates, places.Communities.Count, minimum: 3, maximum: 6);
        foreach (var (community, count) in places.Communities.Zip(counts))
        {
            for (var number = 0; number < count; number++)
            {
                string[] traits = _random.Percent(25) ? [Traits.Retired] : [];
                Delegates.Add((community, Add(community, _random.Percent(55), null, traits)));
            }
        }
    }

    private void AddCouncils(Places places)
    {
        string[][] traits = [[], [], [], [Traits.Retired], [Traits.Student], [Traits.Courier], [Traits.Veteran, Traits.Retired]];
        var compounds = _random.Shuffled(places.Compounds)
            .Take(FengzeFigures.Councils)
            .OrderBy(place => place.Code, StringComparer.Ordinal);
        foreach (var compound in compounds)
        {
            var members = Enumerable.Range(0, FengzeFigures.CouncilMembersEach)
                .Select(_ => Add(compound, _random.Percent(60), null, _random.Pick(traits)));
            Councils.Add((compound, [.. members]));
        }
    }

    /// <summary>Somebody who lives in any building below a place.</summary>
    private Resident Add(Place where, bool isPartyMember, Workplace? employer, params string[] traits) =>
        _register.Add(_random.Pick([.. _buildings[where]]), isPartyMember, employer?.Key, traits);

    private static IEnumerable<Place> Above(Place building)
    {
        for (var place = building.Parent; place is not null; place = place.Parent)
            yield return place;
    }
}
