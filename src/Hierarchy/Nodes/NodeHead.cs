namespace Hierarchy;

/// <summary>What every node has, whatever its type.</summary>
/// <param name="Id">The identity.</param>
/// <param name="Key">See <see cref="NodeData.Key"/>.</param>
/// <param name="Name">See <see cref="NodeData.Name"/>.</param>
/// <param name="Attributes">See <see cref="NodeData.Attributes"/>.</param>
public readonly record struct NodeHead(NodeId Id, string Key, string Name, AttributeMap Attributes);
