using System.Text.Json;

namespace Hierarchy;

/// <summary>Further properties: one JSON object of texts; left out when there is none.</summary>
internal static class AttributesCodec
{
    public static void Write(Utf8JsonWriter writer, AttributeMap attributes)
    {
        if (attributes.Count == 0)
        {
            return;
        }

        writer.WriteStartObject("attributes"u8);
        foreach (var (name, value) in attributes)
        {
            writer.WriteString(JsonWriting.Checked(name), JsonWriting.Checked(value));
        }

        writer.WriteEndObject();
    }

    public static AttributeMap Read(ref Utf8JsonReader reader)
    {
        JsonReading.Expect(ref reader, JsonTokenType.StartObject);
        var entries = new List<KeyValuePair<string, string>>();
        while (JsonReading.NextProperty(ref reader))
        {
            var name = reader.GetString()!;
            entries.Add(new(name, JsonReading.Text(ref reader)));
        }

        try
        {
            return AttributeMap.Of(entries);
        }
        catch (ArgumentException exception)
        {
            throw new JsonException(exception.Message, exception);
        }
    }
}
