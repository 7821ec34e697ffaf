using System.Text.Json;

namespace Hierarchy.Neo4j;

/// <summary>A relationship as a row of a load: <c>[type, source, target, properties]</c>.</summary>
internal static class StoredRelationship
{
    /// <exception cref="FormatException">
    /// A value is not what this application writes; so may other exceptions say (<see cref="StoredValues.IsDamage"/>).
    /// </exception>
    public static RelationshipData Read(JsonElement row) => Read(row[0], row[1], row[2], row[3]);

    /// <inheritdoc cref="Read(JsonElement)"/>
    public static RelationshipData Read(JsonElement type, JsonElement source, JsonElement target, JsonElement properties)
        => new()
        {
            Id = new RelationshipId(StoredValues.Id(StoredValues.Property(properties, "id"))),
            Type = StoredTypes.Read(type),
            Source = new NodeId(StoredValues.Id(source)),
            Target = new NodeId(StoredValues.Id(target)),
            Period = new Period(Day(properties, "from"u8), Day(properties, "to"u8)),
            Role = properties.TryGetProperty("role"u8, out var role) ? GraphNames<MatrixRole>.Read(role) : null,
            Post = properties.TryGetProperty("post"u8, out var post) ? GraphNames<Post>.Read(post) : null,
            FullTime = properties.TryGetProperty("fullTime"u8, out var fullTime) ? fullTime.GetBoolean() : null,
            Lineage = properties.TryGetProperty("lineage"u8, out var lineage) ? GraphNames<LineageKind>.Read(lineage) : null,
            Attributes = properties.TryGetProperty("attributes"u8, out var attributes)
                ? AttributesText.Read(attributes)
                : AttributeMap.Empty,
        };

    private static DateOnly? Day(JsonElement properties, ReadOnlySpan<byte> name)
        => properties.TryGetProperty(name, out var day) ? StoredValues.Date(day) : null;
}
