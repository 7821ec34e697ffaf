using System.Text.Json.Nodes;

namespace Hierarchy.Specification.Api.Oracles;

/// <summary>What UnitOffices and MatrixProfile answer.</summary>
public sealed class OfficeAnswers(PackGraph graph)
{
    private static readonly List<string> Posts = [.. Enum.GetValues<Post>().Select(OracleNames.Of)];

    public JsonObject UnitOffices(PackUnit unit)
    {
        var place = "OrgUnit:" + unit.Name;
        var appointments = graph.To("HOLDS", place)
            .OrderBy(relationship => Posts.IndexOf(relationship.Row["post"]))
            .ThenBy(relationship => graph.KeyOf(relationship.Source), CodePoints.Order)
            .ThenBy(relationship => relationship.Row["from"], CodePoints.Order)
            .ToList();
        var workUnits = Sources("CHECKED_IN", place, "WorkUnit:");
        return new JsonObject
        {
            ["orgUnit"] = new JsonObject
            {
                ["appointments"] = new JsonObject
                {
                    ["totalCount"] = appointments.Count,
                    ["nodes"] = new JsonArray([.. appointments.Take(100).Select(Appointment)]),
                },
                ["vacancies"] = new JsonArray([.. Vacancies(unit)]),
                ["bodies"] = Nodes(Sources("SERVES", place, "Body:").Take(50), "id", "key", "name", "kind"),
                ["servedBy"] = Nodes(Sources("SERVES", place, "WorkUnit:").Take(50), "id", "key", "name", "kind"),
                ["checkedInWorkUnits"] = Nodes(workUnits.Take(50), workUnits.Count, "id", "key", "name"),
            },
        };
    }

    public JsonObject MatrixProfile(string key, string level, string relation)
    {
        var matrix = "Matrix:" + key;
        if (!graph.Matrices.Contains(matrix))
        {
            return new JsonObject { ["matrix"] = null };
        }

        var people = graph.PeopleOf(matrix);
        var members = graph.To("IN_MATRIX", matrix).ToList();
        var workUnits = Sources("IN_MATRIX", matrix, "WorkUnit:");
        var answer = Properties(matrix, "id", "key", "name", "kind");
        answer["lead"] = members.SingleOrDefault(relationship => relationship.Row["role"] == "LEAD") is { } lead ? Lead(lead.Source) : null;
        answer["memberUnits"] = Nodes(workUnits.Take(20), workUnits.Count, "id", "key", "name", "kind");
        answer["people"] = Nodes(people.Take(20), people.Count, "id", "name");
        answer["footprint"] = Footprint(people, level, relation);
        return new JsonObject { ["matrix"] = answer };
    }

    /// <summary>The units of a kind with the number of a matrix's people there, most first, then by code.</summary>
    public IReadOnlyList<(PackUnit Unit, int Count)> FootprintOf(IEnumerable<string> people, string level, string relation)
        => [.. people
            .SelectMany(person => graph.From(relation, person).Where(
                relationship => relationship.Target.StartsWith("OrgUnit:", StringComparison.Ordinal))
                .SelectMany(relationship => graph.Ancestors(graph.UnitOf(relationship.Target)).Append(graph.UnitOf(relationship.Target)))
                .Distinct())
            .Where(unit => unit.Kind == level)
            .CountBy(unit => unit)
            .OrderByDescending(entry => entry.Value)
            .ThenBy(entry => entry.Key.Code, CodePoints.Order)
            .Select(entry => (entry.Key, entry.Value))];

    private JsonObject Footprint(IEnumerable<string> people, string level, string relation)
    {
        var entries = FootprintOf(people, level, relation);
        return new JsonObject
        {
            ["totalCount"] = entries.Count,
            ["edges"] = new JsonArray([.. entries.Take(100).Select(entry => new JsonObject
            {
                ["count"] = entry.Count,
                ["node"] = new UnitAnswers(graph).Properties(entry.Unit, "code", "name"),
            })]),
        };
    }

    private JsonObject Appointment(PackRelationship relationship) => new()
    {
        ["post"] = relationship.Row["post"],
        ["fullTime"] = relationship.Row.OrNull("fullTime") is { } fullTime ? fullTime == "true" : null,
        ["from"] = relationship.Row.OrNull("from"),
        ["to"] = relationship.Row.OrNull("to"),
        ["person"] = Properties(relationship.Source, "id", "name"),
    };

    private IEnumerable<JsonObject> Vacancies(PackUnit unit)
    {
        if (unit.StatusOn(graph.Day) != "ACTIVE")
        {
            yield break;
        }

        foreach (var rule in graph.PostsAt(unit))
        {
            var (post, seats) = ((string)rule["post"]!, (int?)rule["seats"] ?? 1);
            var filled = graph.To("HOLDS", "OrgUnit:" + unit.Name).Where(relationship => relationship.Row["post"] == post)
                .Select(relationship => relationship.Source)
                .Distinct().Count();
            if ((bool?)rule["required"] == true && filled < seats)
            {
                yield return new JsonObject { ["post"] = post, ["seats"] = seats, ["filled"] = filled };
            }
        }
    }

    private List<string> Sources(string type, string target, string prefix)
        => [.. graph.To(type, target).Select(relationship => relationship.Source).Where(
            source => source.StartsWith(prefix, StringComparison.Ordinal))
            .Distinct().OrderBy(graph.KeyOf, CodePoints.Order)];

    private JsonObject Lead(string member)
    {
        var type = member[..member.IndexOf(':', StringComparison.Ordinal)];
        return new JsonObject
        {
            ["__typename"] = type,
            [type == "OrgUnit" ? "code" : "key"] = graph.KeyOf(member),
            ["name"] = graph.RowOf(member)["name"],
        };
    }

    private JsonObject Nodes(IEnumerable<string> nodes, params string[] names)
        => new() { ["nodes"] = new JsonArray([.. nodes.Select(node => Properties(node, names))]) };

    private JsonObject Nodes(IEnumerable<string> nodes, int totalCount, params string[] names)
        => new() { ["totalCount"] = totalCount, ["nodes"] = new JsonArray([.. nodes.Select(node => Properties(node, names))]) };

    private JsonObject Properties(string node, params string[] names)
        => new(names.Select(name => KeyValuePair.Create<string, JsonNode?>(name, name == "id" ? node : graph.RowOf(node)[name])));
}
