using System.Text.Json;

namespace Hierarchy.Neo4j;

/// <summary>A relationship as a row of a statement: <c>{id, type, past, as, source, target, at, properties, from, to}</c>.</summary>
internal static class RelationshipRow
{
    /// <param name="writer">Where the row goes.</param>
    /// <param name="fact">What it is afterwards, and from which end it is found.</param>
    /// <param name="today">The day that decides whether it is of the past.</param>
    public static void Write(Utf8JsonWriter writer, RelationshipFact fact, DateOnly today)
    {
        var relationship = fact.After;
        writer.WriteStartObject();
        writer.WriteId("id"u8, relationship.Id.Value);
        writer.WriteString("type"u8, StoredTypes.CurrentOf(relationship.Type));
        writer.WriteString("past"u8, StoredTypes.PastOf(relationship.Type));
        writer.WriteString("as"u8, StoredTypes.Of(relationship, today));
        writer.WriteId("source"u8, relationship.Source.Value);
        writer.WriteId("target"u8, relationship.Target.Value);
        if (fact.At is { } at)
        {
            writer.WriteId("at"u8, at.Value);
        }

        writer.WriteDate("from"u8, relationship.Period.From);
        writer.WriteDate("to"u8, relationship.Period.To);
        WriteProperties(writer, relationship);
        writer.WriteEndObject();
    }

    private static void WriteProperties(Utf8JsonWriter writer, RelationshipData relationship)
    {
        writer.WriteStartObject("properties"u8);
        writer.WriteId("id"u8, relationship.Id.Value);
        writer.WriteString("role"u8, relationship.Role is { } role ? GraphNames<MatrixRole>.Of(role) : null);
        writer.WriteString("post"u8, relationship.Post is { } post ? GraphNames<Post>.Of(post) : null);
        writer.WriteString("lineage"u8, relationship.Lineage is { } lineage ? GraphNames<LineageKind>.Of(lineage) : null);
        if (relationship.FullTime is { } fullTime)
        {
            writer.WriteBoolean("fullTime"u8, fullTime);
        }
        else
        {
            writer.WriteNull("fullTime"u8);
        }

        AttributesText.Write(writer, relationship.Attributes);
        writer.WriteEndObject();
    }
}
