namespace Hierarchy.Packs;

/// <summary>What identifies the row of a relationship: all its columns but <c>to</c>, <c>role</c> and <c>fullTime</c>.</summary>
/// <param name="Source">The number of the node where it starts.</param>
/// <param name="Target">The number of the node where it ends.</param>
/// <param name="Detail">Type, post, kind of lineage and first day, packed.</param>
internal readonly record struct RelationshipKey(int Source, int Target, long Detail)
{
    public static RelationshipKey Of(
        RelationshipType type, PlanNode source, PlanNode target, Post? post, LineageKind? lineage, DateOnly? from)
    {
        var day = from is { } first ? first.DayNumber + 1L : 0;
        var held = post is { } known ? (byte)known + 1L : 0;
        var kind = lineage is { } told ? (byte)told + 1L : 0;
        var detail = (day << 24) | (held << 16) | (kind << 8) | (byte)type;
        return new RelationshipKey(source.Number, target.Number, detail);
    }

    public static RelationshipKey Of(PlanRelationship relationship)
        => Of(
            relationship.Type,
            relationship.Source,
            relationship.Target,
            relationship.Post,
            relationship.Lineage,
            relationship.Period.From);

    /// <summary>The same, whatever the first day.</summary>
    public static RelationshipKey OfAnyDay(PlanRelationship relationship)
        => Of(relationship.Type, relationship.Source, relationship.Target, relationship.Post, relationship.Lineage, from: null);
}
