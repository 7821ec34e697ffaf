namespace Hierarchy.Sqlite;

/// <summary>The columns of relationships.</summary>
internal static class RelationshipColumns
{
    public static void Write(BlockWriter writer, IReadOnlyList<RelationshipData> relationships)
    {
        foreach (var relationship in relationships)
        {
            writer.Id(relationship.Id.Value);
        }

        foreach (var relationship in relationships)
        {
            writer.Enum<RelationshipType>(relationship.Type);
        }

        foreach (var relationship in relationships)
        {
            writer.Id(relationship.Source.Value);
        }

        foreach (var relationship in relationships)
        {
            writer.Id(relationship.Target.Value);
        }

        foreach (var relationship in relationships)
        {
            writer.Date(relationship.Period.From);
        }

        foreach (var relationship in relationships)
        {
            writer.Date(relationship.Period.To);
        }

        foreach (var relationship in relationships)
        {
            writer.Enum(relationship.Role);
        }

        foreach (var relationship in relationships)
        {
            writer.Enum(relationship.Post);
        }

        foreach (var relationship in relationships)
        {
            writer.Boolean(relationship.FullTime);
        }

        foreach (var relationship in relationships)
        {
            writer.Enum(relationship.Lineage);
        }

        foreach (var relationship in relationships)
        {
            AttributeColumn.Write(writer, relationship.Attributes);
        }
    }

    public static void Read(ref BlockReader reader, int count, List<RelationshipData> relationships)
    {
        var ids = reader.Ids(count);
        var types = reader.Enums<RelationshipType>(count);
        var sources = reader.Ids(count);
        var targets = reader.Ids(count);
        var from = reader.Dates(count);
        var to = reader.Dates(count);
        var roles = reader.Enums<MatrixRole>(count);
        var posts = reader.Enums<Post>(count);
        var fullTime = reader.Booleans(count);
        var lineages = reader.Enums<LineageKind>(count);
        var attributes = AttributeColumn.Read(ref reader, count);
        for (var i = 0; i < count; i++)
        {
            relationships.Add(new RelationshipData
            {
                Id = new RelationshipId(ids[i]),
                Type = types[i]!.Value,
                Source = new NodeId(sources[i]),
                Target = new NodeId(targets[i]),
                Period = new Period(from[i], to[i]),
                Role = roles[i],
                Post = posts[i],
                FullTime = fullTime[i],
                Lineage = lineages[i],
                Attributes = attributes[i],
            });
        }
    }
}
