using System.Text.Json.Nodes;

namespace Hierarchy.Specification.Api.Oracles;

/// <summary>What UnitPeople answers.</summary>
public sealed class PeopleAnswers(PackGraph graph)
{
    private static readonly List<string> Posts = [.. Enum.GetValues<Post>().Select(OracleNames.Of)];
    private static readonly List<string> Traits = [.. Enum.GetValues<Trait>().Select(OracleNames.Of)];

    public JsonObject UnitPeople(PackUnit unit, bool subtree, Func<string, bool> where, int first)
    {
        var residents = graph.Reach(unit, subtree)
            .SelectMany(place => graph.To("LIVES_IN", place))
            .Select(relationship => relationship.Source)
            .Distinct()
            .Where(where)
            .OrderBy(person => graph.RowOf(person)["name"], CodePoints.Order)
            .ThenBy(graph.KeyOf, CodePoints.Order)
            .ToList();
        var connection = new JsonObject
        {
            ["totalCount"] = residents.Count,
            ["nodes"] = new JsonArray([.. residents.Take(first).Select(Person)]),
            ["pageInfo"] = new JsonObject
            {
                ["hasNextPage"] = residents.Count > first,
                ["endCursor"] = UnitAnswers.CursorOf(Math.Min(first, residents.Count)),
                ["hasPreviousPage"] = false,
                ["startCursor"] = UnitAnswers.CursorOf(Math.Min(first, residents.Count)),
            },
        };
        return new JsonObject { ["orgUnit"] = new JsonObject { ["residents"] = connection } };
    }

    /// <summary>The traits of a person in the order of the enum.</summary>
    public IReadOnlyList<string> TraitsOf(string person)
        => [.. graph.RowOf(person)["traits"].Split('|', StringSplitOptions.RemoveEmptyEntries).OrderBy(Traits.IndexOf)];

    private JsonObject Person(string person)
    {
        var row = graph.RowOf(person);
        return new JsonObject
        {
            ["id"] = person,
            ["key"] = row["key"],
            ["name"] = row["name"],
            ["isPartyMember"] = row["isPartyMember"] == "true",
            ["traits"] = new JsonArray([.. TraitsOf(person).Select(trait => JsonValue.Create(trait))]),
            ["residence"] = Target("LIVES_IN", person, "id", "code", "name"),
            ["employer"] = Employer(person),
            ["matrices"] = Matrices(person),
            ["checkedInAt"] = Target("CHECKED_IN", person, "id", "code"),
            ["appointments"] = new JsonArray([.. AppointmentsOf(person).Select(Appointment)]),
        };
    }

    private JsonObject? Target(string type, string person, params string[] names)
        => graph.From(type, person).SingleOrDefault() is { } relationship ? new UnitAnswers(graph).Properties(
            graph.UnitOf(relationship.Target), names)
            : null;

    private JsonObject? Employer(string person)
    {
        if (graph.From("WORKS_AT", person).SingleOrDefault() is not { Target: var employer })
        {
            return null;
        }

        return new JsonObject
        {
            ["id"] = employer,
            ["key"] = graph.KeyOf(employer),
            ["name"] = graph.RowOf(employer)["name"],
            ["matrices"] = Matrices(employer),
        };
    }

    private JsonArray Matrices(string member) => new([.. graph.MatricesOf(member).Select(matrix => new JsonObject
    {
        ["key"] = graph.KeyOf(matrix),
        ["name"] = graph.RowOf(matrix)["name"],
    })]);

    private IEnumerable<PackRelationship> AppointmentsOf(string person)
        => graph.From("HOLDS", person)
            .OrderBy(relationship => Posts.IndexOf(relationship.Row["post"]))
            .ThenBy(relationship => graph.KeyOf(relationship.Target), CodePoints.Order)
            .ThenBy(relationship => relationship.Row["from"], CodePoints.Order);

    private JsonObject Appointment(PackRelationship relationship)
    {
        var isBody = relationship.Target.StartsWith("Body:", StringComparison.Ordinal);
        return new JsonObject
        {
            ["post"] = relationship.Row["post"],
            ["fullTime"] = relationship.Row.OrNull("fullTime") is { } fullTime ? fullTime == "true" : null,
            ["from"] = relationship.Row.OrNull("from"),
            ["place"] = new JsonObject
            {
                ["__typename"] = isBody ? "Body" : "OrgUnit",
                [isBody ? "key" : "code"] = graph.KeyOf(relationship.Target),
                ["name"] = graph.RowOf(relationship.Target)["name"],
            },
        };
    }
}
