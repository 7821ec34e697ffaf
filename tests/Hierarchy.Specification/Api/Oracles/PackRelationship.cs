namespace Hierarchy.Specification.Api.Oracles;

/// <summary>A relationship of a pack; nodes are named <c>Type:key</c>.</summary>
public sealed record PackRelationship(string Type, string Source, string Target, PackRow Row)
{
    private static readonly Dictionary<string, string> TypeNames = new()
    {
        ["PERSON"] = "Person:",
        ["WORK_UNIT"] = "WorkUnit:",
        ["BODY"] = "Body:",
        ["ORG_UNIT"] = "OrgUnit:",
    };

    public bool IsOpenOn(DateOnly day) => (Row.Date("from") is not { } from || from <= day) && (Row.Date("to") is not { } to || day < to);

    /// <summary>Every relationship of the pack but those between units.</summary>
    public static IEnumerable<PackRelationship> ReadAll(PackTables tables)
    {
        foreach (var row in tables.Rows("lives-in.csv"))
        {
            yield return new PackRelationship("LIVES_IN", "Person:" + row["person"], "OrgUnit:" + row["unit"], row);
        }

        foreach (var row in tables.Rows("works-at.csv"))
        {
            yield return new PackRelationship("WORKS_AT", "Person:" + row["person"], "WorkUnit:" + row["workUnit"], row);
        }

        foreach (var row in tables.Rows("in-matrix.csv"))
        {
            yield return new PackRelationship("IN_MATRIX", TypeNames[row["memberType"]] + row["member"], "Matrix:" + row["matrix"], row);
        }

        foreach (var row in tables.Rows("checked-in.csv"))
        {
            yield return new PackRelationship("CHECKED_IN", TypeNames[row["subjectType"]] + row["subject"], "OrgUnit:" + row["unit"], row);
        }

        foreach (var row in tables.Rows("holds.csv"))
        {
            yield return new PackRelationship("HOLDS", "Person:" + row["person"], TypeNames[row["placeType"]] + row["place"], row);
        }

        foreach (var row in tables.Rows("serves.csv"))
        {
            yield return new PackRelationship("SERVES", TypeNames[row["subjectType"]] + row["subject"], "OrgUnit:" + row["unit"], row);
        }
    }
}
