using System.Text.Json.Nodes;

namespace Hierarchy.Specification.Api.Oracles;

/// <summary>What FindUnits and FindPeople answer.</summary>
public sealed class FindAnswers(PackGraph graph)
{
    public JsonObject FindUnits(UnitFilter filter, int first)
    {
        var units = graph.Units.Values
            .Where(unit => graph.IsOpen(unit) || (filter.AsksForClosed && unit.StatusOn(graph.Day) == "CLOSED"))
            .Where(filter.Matches)
            .OrderBy(unit => unit.Code, CodePoints.Order)
            .ToList();
        var nodes = units.Take(first).Select(unit =>
        {
            var node = new UnitAnswers(graph).Properties(unit, "id", "code", "name", "kind", "status");
            node["path"] = Path(unit);
            return node;
        });
        var cursor = UnitAnswers.CursorOf(Math.Min(first, units.Count));
        var connection = new JsonObject
        {
            ["totalCount"] = units.Count,
            ["nodes"] = new JsonArray([.. nodes]),
            ["pageInfo"] = new JsonObject
            {
                ["hasNextPage"] = units.Count > first,
                ["hasPreviousPage"] = false,
                ["startCursor"] = cursor,
                ["endCursor"] = cursor?.DeepClone(),
            },
        };
        return new JsonObject { ["orgUnits"] = connection };
    }

    public JsonObject FindPeople(PersonFilter filter, int first)
    {
        var people = graph.People
            .Where(filter.Matches)
            .OrderBy(person => graph.RowOf(person)["name"], CodePoints.Order)
            .ThenBy(graph.KeyOf, CodePoints.Order)
            .ToList();
        var connection = new JsonObject
        {
            ["totalCount"] = people.Count,
            ["nodes"] = new JsonArray([.. people.Take(first).Select(Person)]),
            ["pageInfo"] = new JsonObject
            {
                ["hasNextPage"] = people.Count > first,
                ["endCursor"] = UnitAnswers.CursorOf(Math.Min(first, people.Count)),
            },
        };
        return new JsonObject { ["people"] = connection };
    }

    private JsonObject Person(string person)
    {
        var residence = graph.From("LIVES_IN", person).Select(relationship => graph.UnitOf(relationship.Target)).SingleOrDefault();
        return new JsonObject
        {
            ["id"] = person,
            ["key"] = graph.KeyOf(person),
            ["name"] = graph.RowOf(person)["name"],
            ["residence"] = residence is null ? null : new JsonObject { ["code"] = residence.Code, ["path"] = Path(residence) },
        };
    }

    private string Path(PackUnit unit) => string.Join(" / ", graph.Ancestors(unit).Append(unit).Select(part => part.Row["name"]));
}
