using System.Globalization;
using Hierarchy.Seeds.Generators;
using Hierarchy.Seeds.Tables;

namespace Hierarchy.Seeds.Populations;

/// <summary>Enters people with their name, number, home and employer; keys and phone numbers are the pack's own.</summary>
internal sealed class Register(PackBuilder pack, string prefix, int phoneBlock, ulong seed)
{
    private readonly SplitMix64 _random = new(seed);
    private int _count;

    public Resident Add(Place home, bool isPartyMember, string? employer, params IEnumerable<string> traits)
    {
        _count++;
        var resident = new Resident(
            string.Create(CultureInfo.InvariantCulture, $"{prefix}-p-{_count:00000}"),
            home,
            _random.After(home.Start, 0, 60),
            employer,
            _random.After(new DateOnly(2005, 9, 1), 0, 5_000));
        pack.Person(resident.Key, PersonNames.Simplified(_random), isPartyMember, traits, Phones.Number(phoneBlock, _count));
        pack.LivesIn(resident.Key, home.Code, Period.Since(resident.HomeSince));
        if (employer is not null)
            pack.WorksAt(resident.Key, employer, Period.Since(resident.EmployedSince));
        return resident;
    }
}
