namespace Hierarchy;

/// <summary>A property of nodes with the type of its values.</summary>
/// <typeparam name="TValue">The type; nullable where a node may be without a value.</typeparam>
public sealed class NodeProperty<TValue> : NodeProperty
{
    internal NodeProperty(string name, params IReadOnlyList<NodeType> types)
        : base(name, types)
    {
    }
}
