using System.Text.Encodings.Web;
using System.Text.Json;

namespace Hierarchy.Packs;

/// <summary>
/// Writes <c>charter.json</c>: one charter as an object, none or several as a list sorted by name; kinds and members in declared order.
/// </summary>
internal static class CharterWriter
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static async Task WriteAsync(Stream stream, IReadOnlyList<Charter> charters, CancellationToken cancellationToken)
    {
        await using (var writer = new Utf8JsonWriter(stream, Options))
        {
            if (charters.Count == 1)
            {
                Write(writer, charters[0]);
            }
            else
            {
                writer.WriteStartArray();
                foreach (var charter in charters)
                {
                    Write(writer, charter);
                }

                writer.WriteEndArray();
            }

            await writer.FlushAsync(cancellationToken);
        }

        await stream.WriteAsync("\n"u8.ToArray(), cancellationToken);
    }

    private static void Write(Utf8JsonWriter writer, Charter charter)
    {
        writer.WriteStartObject();
        writer.WriteString("name", charter.Name);
        WriteKinds(writer, "roots", charter.Roots);
        writer.WriteStartObject("ladder");
        foreach (var kind in Enum.GetValues<OrgUnitKind>().Where(kind => charter.ChildrenOf(kind).Count > 0))
        {
            WriteKinds(writer, UpperSnake<OrgUnitKind>.NameOf(kind), charter.ChildrenOf(kind));
        }

        writer.WriteEndObject();
        writer.WriteStartObject("posts");
        foreach (var kind in Enum.GetValues<OrgUnitKind>().Where(kind => charter.PostsOf(kind).Count > 0))
        {
            writer.WriteStartArray(UpperSnake<OrgUnitKind>.NameOf(kind));
            foreach (var rule in charter.PostsOf(kind))
            {
                writer.WriteStartObject();
                writer.WriteString("post", UpperSnake<Post>.NameOf(rule.Post));
                writer.WriteNumber("seats", rule.Seats);
                writer.WriteBoolean("required", rule.Required);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteKinds(Utf8JsonWriter writer, string name, IReadOnlyList<OrgUnitKind> kinds)
    {
        writer.WriteStartArray(name);
        foreach (var kind in kinds)
        {
            writer.WriteStringValue(UpperSnake<OrgUnitKind>.NameOf(kind));
        }

        writer.WriteEndArray();
    }
}
