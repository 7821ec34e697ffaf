using System.Text.Json;

namespace Hierarchy;

/// <summary>
/// One whole fact as one JSON text: <c>{"node":{…}}</c> or <c>{"relationship":{…}}</c> is what it makes true, <c>before</c> what was there.
/// </summary>
internal static class FactCodec
{
    public static void Write(Utf8JsonWriter writer, Fact fact)
    {
        writer.WriteStartObject();
        switch (fact)
        {
            case NodeFact node:
                writer.WritePropertyName("node"u8);
                NodeCodec.Write(writer, node.After);
                if (node.Before is { } was)
                {
                    writer.WritePropertyName("before"u8);
                    NodeCodec.Write(writer, was);
                }

                break;
            case RelationshipFact relationship:
                writer.WritePropertyName("relationship"u8);
                RelationshipCodec.Write(writer, relationship.After);
                if (relationship.Before is { } before)
                {
                    writer.WritePropertyName("before"u8);
                    RelationshipCodec.Write(writer, before);
                }

                if (relationship.At is { } at)
                {
                    writer.WriteId("at"u8, at.Value);
                }

                break;
        }

        writer.WriteEndObject();
    }

    public static Fact Read(ReadOnlySpan<byte> line)
    {
        var reader = new Utf8JsonReader(line);
        JsonReading.Expect(ref reader, JsonTokenType.StartObject);
        JsonReading.Expect(ref reader, JsonTokenType.PropertyName);
        if (reader.ValueTextEquals("node"u8))
        {
            return ReadNode(ref reader);
        }

        return reader.ValueTextEquals("relationship"u8) ? ReadRelationship(ref reader) : throw JsonReading.Unknown(ref reader);
    }

    private static NodeFact ReadNode(ref Utf8JsonReader reader)
    {
        JsonReading.Expect(ref reader, JsonTokenType.StartObject);
        var fact = new NodeFact(Before: null, NodeCodec.Read(ref reader));
        while (JsonReading.NextProperty(ref reader))
        {
            if (!reader.ValueTextEquals("before"u8))
            {
                throw JsonReading.Unknown(ref reader);
            }

            JsonReading.Expect(ref reader, JsonTokenType.StartObject);
            fact = fact with { Before = NodeCodec.Read(ref reader) };
        }

        return fact;
    }

    private static RelationshipFact ReadRelationship(ref Utf8JsonReader reader)
    {
        JsonReading.Expect(ref reader, JsonTokenType.StartObject);
        var fact = new RelationshipFact(Before: null, RelationshipCodec.Read(ref reader));
        while (JsonReading.NextProperty(ref reader))
        {
            if (reader.ValueTextEquals("before"u8))
            {
                JsonReading.Expect(ref reader, JsonTokenType.StartObject);
                fact = fact with { Before = RelationshipCodec.Read(ref reader) };
            }
            else if (reader.ValueTextEquals("at"u8))
            {
                fact = fact with { At = new NodeId(JsonReading.Id(ref reader)) };
            }
            else
            {
                throw JsonReading.Unknown(ref reader);
            }
        }

        return fact;
    }
}
