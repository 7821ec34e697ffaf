using System.Text.Json.Nodes;

namespace Hierarchy.Specification.Api.Oracles;

public sealed partial class PersonFilterGenerator
{
    private static readonly string[] WorkUnitKinds = [.. Enum.GetValues<WorkUnitKind>().Select(OracleNames.Of)];

    private PersonFilter Residence()
    {
        var filter = new UnitFilterGenerator(graph, random).Next(depth: 1);
        return One("residence", "LIVES_IN", filter.Where, place => filter.Matches(graph.UnitOf(place)));
    }

    private PersonFilter Employer()
    {
        string[] kinds = [Pick(WorkUnitKinds), Pick(WorkUnitKinds), Pick(WorkUnitKinds)];
        var others = new JsonArray([.. kinds.Select(kind => JsonValue.Create(kind))]);
        var where = new JsonObject { ["kind"] = new JsonObject { ["nin"] = others } };
        return One("employer", "WORKS_AT", where, workUnit => !kinds.Contains(graph.RowOf(workUnit)["kind"]));
    }

    /// <summary>A relation to at most one node: null, <c>{}</c> or a condition.</summary>
    private PersonFilter One(string field, string type, JsonObject where, Func<string, bool> matches)
    {
        string? Target(string person) => graph.From(type, person).SingleOrDefault()?.Target;
        return random.Next(4) switch
        {
            0 => new PersonFilter(new JsonObject { [field] = null }, person => Target(person) is null),
            1 => new PersonFilter(new JsonObject { [field] = new JsonObject() }, person => Target(person) is not null),
            _ => new PersonFilter(new JsonObject { [field] = where }, person => Target(person) is { } target && matches(target)),
        };
    }

    private PersonFilter Matrices()
    {
        var quantifier = Pick(["some", "none", "all", "any"]);
        if (quantifier == "any" || graph.Matrices.Count == 0)
        {
            var some = random.Next(2) == 0;
            return Matrices("any", some, person => graph.MatricesOf(person).Any() == some);
        }

        var chosen = graph.Matrices[random.Next(graph.Matrices.Count)];
        var where = new JsonObject { ["key"] = new JsonObject { ["eq"] = graph.KeyOf(chosen) } };
        return Matrices(quantifier, where, person => quantifier switch
        {
            "some" => graph.MatricesOf(person).Contains(chosen),
            "none" => !graph.MatricesOf(person).Contains(chosen),
            _ => graph.MatricesOf(person).All(matrix => matrix == chosen),
        });
    }

    private static PersonFilter Matrices(string quantifier, JsonNode value, Func<string, bool> matches)
        => new(new JsonObject { ["matrices"] = new JsonObject { [quantifier] = value } }, matches);
}
