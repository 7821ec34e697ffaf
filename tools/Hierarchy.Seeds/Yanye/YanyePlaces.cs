using System.Globalization;
using Hierarchy.Seeds.Tables;
using Hierarchy.Seeds.Vocabularies;

namespace Hierarchy.Seeds.Yanye;

/// <summary>The units of the pack: two residential buildings with six member households each below one compound.</summary>
internal static class YanyePlaces
{
    public const string Subdistrict = "YY";
    public const string Community = "YY-01";
    public const string Compound = "YY-01-01";

    public static readonly DateOnly BranchOpened = new(2018, 6, 29);
    public static readonly DateOnly HouseholdsOpened = new(2018, 7, 1);

    private const int DwellingsPerBuilding = 24;
    private const int HouseholdsPerBuilding = 6;
    private const int AncillaryBuildings = 2;
    private const int AncillaryRooms = 6;

    public static IReadOnlyList<string> Buildings { get; } = [$"{Compound}-01", $"{Compound}-02"];

    /// <summary>The codes of a building's member households.</summary>
    public static IEnumerable<string> HouseholdsOf(string building)
    {
        for (var number = 1; number <= HouseholdsPerBuilding; number++)
            yield return string.Create(CultureInfo.InvariantCulture, $"{building}-{number:00}");
    }

    public static void WriteTo(PackBuilder pack)
    {
        pack.Unit(new UnitRow(Subdistrict, null, Kinds.Subdistrict, "街道黨工委", Forms.Committee) { Charter = YanyeCharter.Name });
        pack.Unit(new UnitRow(Community, Subdistrict, Kinds.Community, "嘉福社區", Forms.Committee) { Order = 1 });
        pack.Unit(new UnitRow(Compound, Community, Kinds.Compound, "鹽業小區", Forms.JointBranch)
        {
            OpenedOn = BranchOpened,
            Order = 1,
            Attributes = Attributes(("ancillaryBuildings", AncillaryBuildings), ("ancillaryRooms", AncillaryRooms)),
        });
        foreach (var (index, building) in Buildings.Index())
            WriteBuilding(pack, building, index + 1);
    }

    private static void WriteBuilding(PackBuilder pack, string building, int number)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{number}號樓");
        pack.Unit(new UnitRow(building, Compound, Kinds.Building, name, Forms.Group)
        {
            OpenedOn = BranchOpened,
            Order = number,
            Attributes = Attributes(("dwellings", DwellingsPerBuilding)),
        });
        foreach (var (index, household) in HouseholdsOf(building).Index())
        {
            var room = string.Create(CultureInfo.InvariantCulture, $"{index + 1}01室");
            pack.Unit(new UnitRow(household, building, Kinds.Household, room, Forms.Household)
            {
                OpenedOn = HouseholdsOpened,
                Order = index + 1,
            });
        }
    }

    private static Dictionary<string, int> Attributes(params IEnumerable<(string Name, int Value)> attributes) =>
        attributes.ToDictionary(attribute => attribute.Name, attribute => attribute.Value, StringComparer.Ordinal);
}
