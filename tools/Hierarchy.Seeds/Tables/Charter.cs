using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Hierarchy.Seeds.Tables;

/// <summary>The rules of a pack's roots: the allowed children of each kind and the posts of each kind, in the order of the file.</summary>
internal sealed record Charter(
    string Name,
    IReadOnlyList<string> Roots,
    IReadOnlyList<(string Kind, string[] Children)> Ladder,
    IReadOnlyList<(string Kind, CharterPost[] Posts)> Posts)
{
    private static readonly JsonWriterOptions Layout = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The file <c>charter.json</c>.</summary>
    public byte[] ToBytes()
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Layout))
        {
            json.WriteStartObject();
            json.WriteString("name", Name);
            WriteStrings(json, "roots", Roots);
            json.WriteStartObject("ladder");
            foreach (var (kind, children) in Ladder)
                WriteStrings(json, kind, children);
            json.WriteEndObject();
            json.WriteStartObject("posts");
            foreach (var (kind, posts) in Posts)
                WritePosts(json, kind, posts);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        stream.Write(Encoding.UTF8.GetBytes("\n"));
        return stream.ToArray();
    }

    private static void WriteStrings(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }

    private static void WritePosts(Utf8JsonWriter json, string kind, IEnumerable<CharterPost> posts)
    {
        json.WriteStartArray(kind);
        foreach (var post in posts)
        {
            json.WriteStartObject();
            json.WriteString("post", post.Post);
            json.WriteNumber("seats", post.Seats);
            json.WriteBoolean("required", post.Required);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
