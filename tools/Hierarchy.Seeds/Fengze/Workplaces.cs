using System.Globalization;
using Hierarchy.Seeds.Generators;
using Hierarchy.Seeds.Tables;
using Hierarchy.Seeds.Vocabularies;

namespace Hierarchy.Seeds.Fengze;

/// <summary>The work units: members of the matrices, the subdistrict offices, and property companies outside the matrices.</summary>
internal sealed class Workplaces
{
    private const int OtherPropertyCompanies = 12;

    private readonly SplitMix64 _random = new(0xF2);

    public Workplaces(Places places)
    {
        string[] names = [.. places.Communities.Select(community => community.Row.Name.Replace("社区", "", StringComparison.Ordinal))];
        foreach (var sector in Sectors.All)
            AddMembers(sector, _random.Shuffled(names));
        foreach (var (index, subdistrict) in places.Subdistricts.Index())
            Offices.Add(new Workplace(Key("office", index + 1), $"{subdistrict.Row.Name}办事处", WorkUnitKinds.Government, null));
        for (var number = 1; number <= OtherPropertyCompanies; number++)
            PropertyCompanies.Add(new Workplace(Key("property", number), $"泉家物业第{number}分公司", WorkUnitKinds.PropertyCompany, null));
    }

    /// <summary>The members of the matrices, by matrix, each lead first.</summary>
    public List<Workplace> Members { get; } = [];

    /// <summary>One office for each subdistrict, in the same order.</summary>
    public List<Workplace> Offices { get; } = [];

    /// <summary>The property companies that belong to no matrix.</summary>
    public List<Workplace> PropertyCompanies { get; } = [];

    public List<Workplace> OfKind(string kind) => [.. Members.Where(member => member.Kind == kind)];

    public void WriteTo(PackBuilder pack)
    {
        foreach (var workplace in Members.Concat(Offices).Concat(PropertyCompanies))
            pack.WorkUnit(workplace.Key, workplace.Name, workplace.Kind);
    }

    private void AddMembers(Sector sector, List<string> places)
    {
        var number = 1;
        Members.Add(new Workplace(Key(sector.Key, number++), sector.Lead, WorkUnitKinds.Government, sector));
        foreach (var group in sector.Groups)
        {
            for (var index = 0; index < group.Count; index++)
            {
                var pattern = group.Names[index % group.Names.Count];
                var name = string.Format(CultureInfo.InvariantCulture, pattern, places[index % places.Count]);
                Members.Add(new Workplace(Key(sector.Key, number++), name, group.Kind, sector));
            }
        }
    }

    private static string Key(string group, int number) => string.Create(CultureInfo.InvariantCulture, $"fz-w-{group}-{number:000}");
}
