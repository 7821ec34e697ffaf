namespace Hierarchy.Packs.Tests;

/// <summary>Graphs that no single import makes.</summary>
internal static class GraphEdits
{
    /// <summary>Alters the units of a code.</summary>
    public static GraphImage Alter(this GraphImage image, string code, Func<OrgUnitData, OrgUnitData> alter)
        => image with { Nodes = [.. image.Nodes.Select(node => node is OrgUnitData unit && unit.Code == code ? alter(unit) : node)] };

    /// <summary>Alters the last relationship of a type that starts at a node.</summary>
    public static GraphImage Alter(
        this GraphImage image, string source, RelationshipType type, Func<RelationshipData, RelationshipData> alter)
    {
        var relationship = image.LastOf(source, type);
        return image with { Relationships = [.. image.Relationships.Select(other => other == relationship ? alter(relationship) : other)] };
    }

    /// <summary>Adds two equal relationships like the last one of a type that starts at a node.</summary>
    public static GraphImage Twice(
        this GraphImage image, string source, RelationshipType type, Func<RelationshipData, RelationshipData> alter)
    {
        var like = alter(image.LastOf(source, type));
        return image with
        {
            Relationships = [.. image.Relationships, like with { Id = new(Guid.NewGuid()) }, like with { Id = new(Guid.NewGuid()) }],
        };
    }

    private static RelationshipData LastOf(this GraphImage image, string source, RelationshipType type)
    {
        var ids = image.Nodes.Where(node => node.Key == source).Select(node => node.Id).ToHashSet();
        return image.Relationships.Where(relationship => relationship.Type == type && ids.Contains(relationship.Source))
            .MaxBy(relationship => relationship.Period.To ?? DateOnly.MaxValue)!;
    }
}
