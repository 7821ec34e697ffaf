using System.Buffers;
using System.Text.Json;

namespace Hierarchy.Neo4j;

/// <summary>In which properties two values of one node or relationship differ, in words.</summary>
internal static class ValueDifference
{
    private const int MaxLength = 60;

    public static string Of(NodeData journal, NodeData graph)
        => Of(Json(writer => NodeCodec.Write(writer, journal)), Json(writer => NodeCodec.Write(writer, graph)));

    public static string Of(RelationshipData journal, RelationshipData graph)
        => Of(Json(writer => RelationshipCodec.Write(writer, journal)), Json(writer => RelationshipCodec.Write(writer, graph)));

    /// <summary>One property: what the graph has and what the journal says.</summary>
    public static string Of(string name, string? journal, string? graph) => $"{name} is {Short(graph)}, by the journal {Short(journal)}";

    private static string Of(JsonElement journal, JsonElement graph)
    {
        var names = journal.EnumerateObject().Concat(graph.EnumerateObject())
            .Select(property => property.Name)
            .Distinct(StringComparer.Ordinal);
        var texts = names
            .Select(name => (Name: name, Journal: Text(journal, name), Graph: Text(graph, name)))
            .Where(value => value.Journal != value.Graph)
            .Select(value => Of(value.Name, value.Journal, value.Graph));
        return string.Join("; ", texts);
    }

    private static string? Text(JsonElement values, string name) => values.TryGetProperty(name, out var value) ? value.GetRawText() : null;

    private static string Short(string? text) => text switch
    {
        null => "missing",
        { Length: > MaxLength } => $"{text[..MaxLength]}…",
        _ => text,
    };

    private static JsonElement Json(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, FactLines.Options))
        {
            write(writer);
        }

        using var document = JsonDocument.Parse(buffer.WrittenMemory);
        return document.RootElement.Clone();
    }
}
