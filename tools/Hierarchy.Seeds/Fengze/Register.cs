using System.Globalization;
using Hierarchy.Seeds.Generators;
using Hierarchy.Seeds.Tables;

namespace Hierarchy.Seeds.Fengze;

/// <summary>Enters people with their name, number, home and employer.</summary>
internal sealed class Register(PackBuilder pack)
{
    private const int PhoneBlock = 0;

    private readonly SplitMix64 _random = new(0xF4);
    private int _count;

    public Resident Add(Place home, bool isPartyMember, Workplace? employer, params IEnumerable<string> traits)
    {
        _count++;
        var resident = new Resident(
            string.Create(CultureInfo.InvariantCulture, $"fz-p-{_count:00000}"),
            home,
            _random.After(home.Start, 0, 60),
            employer,
            _random.After(new DateOnly(2005, 9, 1), 0, 5_000));
        pack.Person(resident.Key, PersonNames.Simplified(_random), isPartyMember, traits, Phones.Number(PhoneBlock, _count));
        pack.LivesIn(resident.Key, home.Code, Period.Since(resident.HomeSince));
        if (employer is not null)
            pack.WorksAt(resident.Key, employer.Key, Period.Since(resident.EmployedSince));
        return resident;
    }
}
