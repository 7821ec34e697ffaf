namespace Hierarchy;

/// <summary>A property of relationships that can be read as a column; see <see cref="RelationshipProperties"/>.</summary>
/// <typeparam name="TValue">The type of its values.</typeparam>
public sealed class RelationshipProperty<TValue>
{
    internal RelationshipProperty(string name) => Name = name;

    /// <summary>The name as in the schema.</summary>
    public string Name { get; }
}
