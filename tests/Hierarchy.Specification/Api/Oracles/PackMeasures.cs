using System.Text.Json.Nodes;

namespace Hierarchy.Specification.Api.Oracles;

/// <summary>Every measure of a unit, by walking all of it.</summary>
public sealed class PackMeasures(PackGraph graph, PackUnit unit)
{
    private readonly IReadOnlyList<string> _reach = graph.Reach(unit, subtree: true);

    public int Units(params string[] kinds) => Below(kinds).Count();

    public int Organized(params string[] kinds) => Below(kinds).Count(below => below.StatusOn(graph.Day) == "ACTIVE");

    public IReadOnlyList<string> Residents => Sources("LIVES_IN", "Person:");

    public int PartyMembers => Residents.Count(person => graph.RowOf(person)["isPartyMember"] == "true");

    public int CheckedIn => Sources("CHECKED_IN", "Person:").Count;

    public int CheckedInWorkUnits => Sources("CHECKED_IN", "WorkUnit:").Count;

    public int Appointments(params string[] posts) => Holds(posts).Count();

    public int OfficeHolders(params string[] posts) => Holds(posts).Select(relationship => relationship.Source).Distinct().Count();

    public IEnumerable<(string Matrix, int Count)> ByMatrix()
    {
        var matrices = Residents.SelectMany(graph.MatricesOf).CountBy(matrix => matrix).ToDictionary();
        return graph.Matrices.Where(graph.Counts).Select(matrix => (matrix, matrices.GetValueOrDefault(matrix)));
    }

    /// <summary>All fields of <c>Rollup</c>, as <see cref="Selection"/> asks them.</summary>
    public JsonObject ToJson() => new()
    {
        ["units"] = Units(),
        ["grids"] = Units("GRID", "MEMBER_HOUSEHOLD"),
        ["organized"] = Organized(),
        ["organizedBuildings"] = Organized("BUILDING_GROUP"),
        ["residents"] = Residents.Count,
        ["partyMembers"] = PartyMembers,
        ["checkedIn"] = CheckedIn,
        ["checkedInWorkUnits"] = CheckedInWorkUnits,
        ["appointments"] = Appointments(),
        ["secretaries"] = Appointments("SECRETARY", "COMMITTEE_MEMBER"),
        ["officeHolders"] = OfficeHolders(),
        ["hosts"] = OfficeHolders("HOUSEHOLD_HOST", "SECRETARY"),
        ["byMatrix"] = new JsonArray([.. ByMatrix().Select(entry => new JsonObject
        {
            ["matrix"] = new JsonObject { ["key"] = graph.KeyOf(entry.Matrix) },
            ["count"] = entry.Count,
        })]),
    };

    /// <summary>The selection on <c>Rollup</c> that <see cref="ToJson"/> answers.</summary>
    public const string Selection = """
        units grids: units(kinds: [GRID, MEMBER_HOUSEHOLD]) organized(kinds: null) organizedBuildings: organized(kinds: [BUILDING_GROUP])
        residents partyMembers checkedIn checkedInWorkUnits
        appointments(posts: []) secretaries: appointments(posts: [SECRETARY, COMMITTEE_MEMBER])
        officeHolders hosts: officeHolders(posts: [HOUSEHOLD_HOST, SECRETARY])
        byMatrix { matrix { key } count }
        """;

    private IEnumerable<PackUnit> Below(string[] kinds)
        => graph.Preorder(unit).Where(row => row.Depth > 0 && (kinds.Length == 0 || kinds.Contains(row.Unit.Kind))).Select(row => row.Unit);

    private List<string> Sources(string type, string prefix)
        => [.. _reach.SelectMany(place => graph.To(type, place)).Select(relationship => relationship.Source)
            .Where(source => source.StartsWith(prefix, StringComparison.Ordinal)).Distinct()];

    private IEnumerable<PackRelationship> Holds(string[] posts)
        => _reach.SelectMany(place => graph.To("HOLDS", place))
            .Where(relationship => posts.Length == 0 || posts.Contains(relationship.Row["post"]));
}
