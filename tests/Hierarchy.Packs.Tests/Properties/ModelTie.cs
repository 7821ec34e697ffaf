namespace Hierarchy.Packs.Tests;

/// <summary>A relationship by the names of its ends.</summary>
internal sealed record ModelTie(
    RelationshipType Type, string Source, string Target, Period Period, MatrixRole? Role = null, Post? Post = null)
{
    public static IReadOnlyList<ModelTie> Of(GraphImage image)
    {
        var names = image.Nodes.ToDictionary(node => node.Id, node => node.Key);
        return [.. image.Relationships.Select(tie =>
            new ModelTie(tie.Type, names[tie.Source], names[tie.Target], tie.Period, tie.Role, tie.Post))];
    }
}
