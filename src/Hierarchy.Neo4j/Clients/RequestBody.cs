using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Hierarchy.Neo4j;

/// <summary>
/// The body of a request to the Query API: the constant statement, and the values as parameters.
/// https://neo4j.com/docs/query-api/current/query/
/// </summary>
internal static class RequestBody
{
    // Chinese is written as it is: the body is never put into a web page.
    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    /// <exception cref="ArgumentException">A parameter cannot be written as JSON.</exception>
    public static ReadOnlyMemory<byte> Of(CypherStatement statement, Action<Utf8JsonWriter>? parameters, IReadOnlyList<string> bookmarks)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        using var writer = new Utf8JsonWriter(buffer, Options);
        writer.WriteStartObject();
        writer.WriteString("statement"u8, statement.Encoded);
        if (parameters is not null)
        {
            writer.WriteStartObject("parameters"u8);
            parameters(writer);
            writer.WriteEndObject();
        }

        if (statement.Reads)
        {
            writer.WriteString("accessMode"u8, "READ"u8);
            WriteBookmarks(writer, bookmarks);
        }

        writer.WriteEndObject();
        writer.Flush();
        return buffer.WrittenMemory;
    }

    private static void WriteBookmarks(Utf8JsonWriter writer, IReadOnlyList<string> bookmarks)
    {
        if (bookmarks.Count == 0)
        {
            return;
        }

        writer.WriteStartArray("bookmarks"u8);
        foreach (var bookmark in bookmarks)
        {
            writer.WriteStringValue(bookmark);
        }

        writer.WriteEndArray();
    }
}
