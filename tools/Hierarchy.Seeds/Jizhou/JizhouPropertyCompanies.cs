using System.Globalization;
using Hierarchy.Seeds.Generators;
using Hierarchy.Seeds.Populations;
using Hierarchy.Seeds.Tables;
using Hierarchy.Seeds.Vocabularies;

namespace Hierarchy.Seeds.Jizhou;

/// <summary>
/// The property companies, the party organizations that cover them and their instructors. A company's party organization is no rung of the
/// ladder and no body that governs a place, so it is an attribute of the companies that it covers; its instructor holds a post at the
/// community in which its first company serves.
/// </summary>
internal sealed class JizhouPropertyCompanies(PackBuilder pack, Register register, JizhouPlaces places)
{
    /// <summary>The attributes of a company: its party organization, the organization's form, and the key of its instructor.</summary>
    public static readonly IReadOnlyList<string> Attributes = ["partyOrganization", "partyOrganizationForm", "partyBuildingInstructor"];

    private static readonly DateOnly Began = new(2023, 1, 1);

    private readonly SplitMix64 _random = new(0x326);
    private readonly List<string> _offices = [];

    public void Write()
    {
        AddOffices();
        var sizes = _random.Split(
            JizhouFigures.PropertyCompanies, JizhouFigures.PartyOrganizationsOfCompanies, minimum: 1, maximum: 6);
        var communities = _random.Shuffled(places.Communities);
        var serial = 0;
        foreach (var (index, size) in sizes.Index())
        {
            var organization = string.Create(CultureInfo.InvariantCulture, $"jz-o-{index + 1:00}");
            var form = size == 1 ? Forms.Branch : Forms.JointBranch;
            var instructor = AppointInstructor(communities[index]);
            for (var number = 0; number < size; number++)
            {
                var community = communities[(index + number) % communities.Count];
                AddCompany(++serial, community, organization, form, instructor.Key);
            }
        }
    }

    private void AddOffices()
    {
        foreach (var (index, subdistrict) in places.Subdistricts.Index())
        {
            _offices.Add(string.Create(CultureInfo.InvariantCulture, $"jz-w-office-{index + 1}"));
            pack.WorkUnit(_offices[index], $"{subdistrict.Row.Name}办事处", WorkUnitKinds.Government);
        }
    }

    /// <summary>The instructor is sent by the office of the subdistrict.</summary>
    private Resident AppointInstructor(Place community)
    {
        var office = _offices[places.Subdistricts.IndexOf(community.Parent!)];
        var instructor = register.Add(_random.Pick(community.Children), isPartyMember: true, office);
        var since = _random.After(instructor.NotBefore(Began), 0, 120);
        pack.HoldsAtUnit(instructor.Key, community.Code, Posts.PartyBuildingInstructor, Period.Since(since));
        return instructor;
    }

    private void AddCompany(int number, Place community, params IReadOnlyList<string> attributes)
    {
        var key = string.Create(CultureInfo.InvariantCulture, $"jz-w-property-{number:000}");
        pack.WorkUnit(key, $"庐陵第{number}物业服务公司", WorkUnitKinds.PropertyCompany, closedOn: null, attributes);
        foreach (var grid in _random.Shuffled(community.Children).Take(_random.Between(1, 3)))
            pack.Serves(NodeTypes.WorkUnit, key, grid.Code, Period.Since(_random.After(JizhouPlaces.Regridded, 0, 300)));
    }
}
