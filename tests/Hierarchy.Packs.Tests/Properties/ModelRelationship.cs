namespace Hierarchy.Packs.Tests;

/// <summary>A relationship by the names of its ends.</summary>
internal sealed record ModelRelationship(
    RelationshipType Type, string Source, string Target, Period Period, MatrixRole? Role = null, Post? Post = null)
{
    public static IReadOnlyList<ModelRelationship> Of(GraphImage image)
    {
        var names = image.Nodes.ToDictionary(node => node.Id, node => node.Key);
        return [.. image.Relationships.Select(relationship =>
            new ModelRelationship(relationship.Type, names[relationship.Source], names[relationship.Target], relationship.Period,
                relationship.Role, relationship.Post))];
    }
}
