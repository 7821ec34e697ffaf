namespace Hierarchy.Sqlite;

/// <summary>The columns of relationships.</summary>
internal static class RelationshipColumns
{
    public static void Write(BlockWriter writer, IReadOnlyList<RelationshipData> relationships)
    {
        writer.Ids(relationships, relationship => relationship.Id.Value);
        writer.Enums<RelationshipData, RelationshipType>(relationships, relationship => relationship.Type);
        writer.Ids(relationships, relationship => relationship.Source.Value);
        writer.Ids(relationships, relationship => relationship.Target.Value);
        writer.Dates(relationships, relationship => relationship.Period.From);
        writer.Dates(relationships, relationship => relationship.Period.To);
        writer.Enums(relationships, relationship => relationship.Role);
        writer.Enums(relationships, relationship => relationship.Post);
        writer.Booleans(relationships, relationship => relationship.FullTime);
        writer.Enums(relationships, relationship => relationship.Lineage);
        foreach (var relationship in relationships)
        {
            AttributeCells.Write(writer, relationship.Attributes);
        }
    }

    public static void Read(ref BlockReader reader, int count, List<RelationshipData> relationships)
    {
        var ids = reader.Ids(count);
        var types = reader.Bytes(count);
        var sources = reader.Ids(count);
        var targets = reader.Ids(count);
        var from = reader.Dates(count);
        var to = reader.Dates(count);
        var roles = reader.Bytes(count);
        var posts = reader.Bytes(count);
        var fullTime = reader.Bytes(count);
        var lineages = reader.Bytes(count);
        for (var row = 0; row < count; row++)
        {
            relationships.Add(new RelationshipData
            {
                Id = new RelationshipId(ids[row]),
                Type = types.Enum<RelationshipType>(row)!.Value,
                Source = new NodeId(sources[row]),
                Target = new NodeId(targets[row]),
                Period = new Period(from[row], to[row]),
                Role = roles.Enum<MatrixRole>(row),
                Post = posts.Enum<Post>(row),
                FullTime = fullTime.Boolean(row),
                Lineage = lineages.Enum<LineageKind>(row),
                Attributes = AttributeCells.Read(ref reader),
            });
        }
    }
}
