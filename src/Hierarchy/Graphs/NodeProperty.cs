namespace Hierarchy;

/// <summary>A property of nodes that can be read as a column; see <see cref="NodeProperties"/>.</summary>
public abstract class NodeProperty
{
    private protected NodeProperty(string name, IReadOnlyList<NodeType> types)
    {
        Name = name;
        Types = types;
    }

    /// <summary>The name as in the schema.</summary>
    public string Name { get; }

    /// <summary>The types of nodes that have it; a node of another type reads the default value.</summary>
    public IReadOnlyList<NodeType> Types { get; }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
