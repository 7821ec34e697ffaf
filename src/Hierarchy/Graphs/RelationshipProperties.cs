namespace Hierarchy;

/// <summary>The properties of relationships that can be read as columns.</summary>
public static class RelationshipProperties
{
    /// <summary>The identity.</summary>
    public static RelationshipProperty<RelationshipId> Id { get; } = new("id");

    /// <summary>The node where it starts, for instance the person of an appointment.</summary>
    public static RelationshipProperty<NodeRef> Source { get; } = new("source");

    /// <summary>The node where it ends, for instance the place of an appointment.</summary>
    public static RelationshipProperty<NodeRef> Target { get; } = new("target");

    /// <summary>The days on which it holds.</summary>
    public static RelationshipProperty<Period> Period { get; } = new("period");

    /// <summary>The post of an appointment; the first declared post for any other type.</summary>
    public static RelationshipProperty<Post> Post { get; } = new("post");

    /// <summary>Whether an appointment is full-time; null = not said.</summary>
    public static RelationshipProperty<bool?> FullTime { get; } = new("fullTime");

    /// <summary>How something belongs to a matrix; null for any other type.</summary>
    public static RelationshipProperty<MatrixRole?> Role { get; } = new("role");
}
