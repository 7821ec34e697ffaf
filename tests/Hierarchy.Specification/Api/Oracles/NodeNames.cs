using System.Text.Json;
using System.Text.Json.Nodes;
using Hierarchy.Specification.Api.Serving;
using Xunit;

namespace Hierarchy.Specification.Api.Oracles;

/// <summary>Translates between the server's global ids and the names that the oracle gives to nodes.</summary>
public sealed class NodeNames
{
    /// <summary>A unit that no code finds, since another unit with the same code comes first; it shows above closed units only.</summary>
    private const string Shadowed = "OrgUnit:(shadowed)";

    private const int BatchSize = 200;

    private readonly Dictionary<string, string> _nameOfId = [];
    private readonly Dictionary<string, string> _idOfName = [];

    private NodeNames()
    {
    }

    /// <summary>The global id of a node.</summary>
    public string IdOf(string name) => _idOfName[name];

    /// <summary>Asks for the id of everything in the pack that a code or key finds; no two may be the same.</summary>
    public static async Task<NodeNames> AskAsync(ApiServer server, PackGraph graph)
    {
        var names = new NodeNames();
        var units = graph.Units.Values.Where(unit => graph.FindUnit(unit.Code) == unit)
            .Select(unit => ("OrgUnit:" + unit.Name, $"orgUnit(code: {Quote(unit.Code)})"));
        var others = new[] { (graph.People, "person"), (graph.WorkUnits, "workUnit"), (graph.Matrices, "matrix"), (graph.Bodies, "body") }
            .SelectMany(type => type.Item1.Select(node => (node, $"{type.Item2}(key: {Quote(graph.KeyOf(node))})")));
        foreach (var batch in units.Concat(others).Chunk(BatchSize))
        {
            var fields = batch.Select((node, index) => $"n{index}: {node.Item2} {{ id }}");
            var answer = await server.ReadAsync("{ " + string.Join(' ', fields) + " }");
            for (var i = 0; i < batch.Length; i++)
            {
                Assert.True(answer.Data![$"n{i}"] is not null, $"{batch[i].Item1} is not found");
                names.Add(batch[i].Item1, (string)answer.Data![$"n{i}"]!["id"]!);
            }
        }

        return names;
    }

    /// <summary>An expected answer, with one mark for every unit whose id cannot be asked for.</summary>
    public JsonNode? Expect(JsonNode? node) => Rewrite(node, ExpectEntry);

    /// <summary>An answer with names for ids and a mark for each cursor.</summary>
    public JsonNode? Translate(JsonNode? node) => Rewrite(node, TranslateEntry);

    private static JsonNode? Rewrite(JsonNode? node, Func<string, JsonNode?, JsonNode?> rewriteEntry) => node switch
    {
        JsonObject entries => new JsonObject(entries.Select(
            entry => KeyValuePair.Create(entry.Key, rewriteEntry(entry.Key, entry.Value)))),
        JsonArray list => new JsonArray([.. list.Select(element => Rewrite(element, rewriteEntry))]),
        _ => node?.DeepClone(),
    };

    private static string Quote(string text) => JsonSerializer.Serialize(text);

    private void Add(string name, string id)
    {
        Assert.True(_nameOfId.TryAdd(id, name), $"{name} and {_nameOfId[id]} have the same id");
        _idOfName.Add(name, id);
    }

    private JsonNode? ExpectEntry(string key, JsonNode? value) => (key, value) switch
    {
        ("id" or "parentId", JsonValue) => _idOfName.ContainsKey((string)value!) ? value.DeepClone() : Shadowed,
        _ => Expect(value),
    };

    private JsonNode? TranslateEntry(string key, JsonNode? value) => (key, value) switch
    {
        ("id" or "parentId", JsonValue) => _nameOfId.GetValueOrDefault((string)value!, Shadowed),
        ("cursor" or "startCursor" or "endCursor", JsonValue) => UnitAnswers.Cursor,
        _ => Translate(value),
    };
}
