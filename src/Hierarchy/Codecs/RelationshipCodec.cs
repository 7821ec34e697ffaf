using System.Text.Json;

namespace Hierarchy;

/// <summary>A relationship with all its properties.</summary>
internal static class RelationshipCodec
{
    public static void Write(Utf8JsonWriter writer, RelationshipData relationship)
    {
        writer.WriteStartObject();
        writer.WriteId("id"u8, relationship.Id.Value);
        writer.WriteEnum<RelationshipType>("type"u8, relationship.Type);
        writer.WriteId("source"u8, relationship.Source.Value);
        writer.WriteId("target"u8, relationship.Target.Value);
        writer.WriteDate("from"u8, relationship.Period.From);
        writer.WriteDate("to"u8, relationship.Period.To);
        writer.WriteEnum("role"u8, relationship.Role);
        writer.WriteEnum("post"u8, relationship.Post);
        if (relationship.FullTime is { } fullTime)
        {
            writer.WriteBoolean("fullTime"u8, fullTime);
        }

        writer.WriteEnum("lineage"u8, relationship.Lineage);
        AttributesCodec.Write(writer, relationship.Attributes);
        writer.WriteEndObject();
    }

    /// <summary>Reads a relationship; the reader stands at its start and afterwards at its end.</summary>
    public static RelationshipData Read(ref Utf8JsonReader reader)
    {
        RelationshipId? id = null;
        RelationshipType? type = null;
        NodeId? source = null;
        NodeId? target = null;
        DateOnly? from = null;
        DateOnly? to = null;
        MatrixRole? role = null;
        Post? post = null;
        bool? fullTime = null;
        LineageKind? lineage = null;
        var attributes = AttributeMap.Empty;
        while (JsonReading.NextProperty(ref reader))
        {
            if (reader.ValueTextEquals("id"u8))
            {
                id = new RelationshipId(JsonReading.Id(ref reader));
            }
            else if (reader.ValueTextEquals("type"u8))
            {
                type = JsonReading.Enum<RelationshipType>(ref reader);
            }
            else if (reader.ValueTextEquals("source"u8))
            {
                source = new NodeId(JsonReading.Id(ref reader));
            }
            else if (reader.ValueTextEquals("target"u8))
            {
                target = new NodeId(JsonReading.Id(ref reader));
            }
            else if (reader.ValueTextEquals("from"u8))
            {
                from = JsonReading.Date(ref reader);
            }
            else if (reader.ValueTextEquals("to"u8))
            {
                to = JsonReading.Date(ref reader);
            }
            else if (reader.ValueTextEquals("role"u8))
            {
                role = JsonReading.Enum<MatrixRole>(ref reader);
            }
            else if (reader.ValueTextEquals("post"u8))
            {
                post = JsonReading.Enum<Post>(ref reader);
            }
            else if (reader.ValueTextEquals("fullTime"u8))
            {
                fullTime = JsonReading.Boolean(ref reader);
            }
            else if (reader.ValueTextEquals("lineage"u8))
            {
                lineage = JsonReading.Enum<LineageKind>(ref reader);
            }
            else if (reader.ValueTextEquals("attributes"u8))
            {
                attributes = AttributesCodec.Read(ref reader);
            }
            else
            {
                throw JsonReading.Unknown(ref reader);
            }
        }

        return new RelationshipData
        {
            Id = id ?? throw new JsonException("A relationship has no id."),
            Type = type ?? throw new JsonException("A relationship has no type."),
            Source = source ?? throw new JsonException("A relationship has no source."),
            Target = target ?? throw new JsonException("A relationship has no target."),
            Period = new Period(from, to),
            Role = role,
            Post = post,
            FullTime = fullTime,
            Lineage = lineage,
            Attributes = attributes,
        };
    }
}
