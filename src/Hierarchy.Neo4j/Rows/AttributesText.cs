using System.Text.Json;

namespace Hierarchy.Neo4j;

/// <summary>
/// Further properties as one JSON text. Properties of their own would let a pack invent property names, which a Neo4j database never
/// forgets.
/// </summary>
internal static class AttributesText
{
    public static void Write(Utf8JsonWriter writer, AttributeMap attributes)
    {
        if (attributes.Count == 0)
        {
            writer.WriteNull("attributes"u8);
            return;
        }

        var text = JsonText.Of(inner =>
        {
            inner.WriteStartObject();
            foreach (var (name, value) in attributes)
            {
                inner.WriteString(name, value);
            }

            inner.WriteEndObject();
        });
        writer.WriteString("attributes"u8, text.Span);
    }

    public static AttributeMap Read(JsonElement text)
    {
        var reader = new Utf8JsonReader(JsonText.Read(text));
        return AttributesCodec.Read(ref reader);
    }
}
