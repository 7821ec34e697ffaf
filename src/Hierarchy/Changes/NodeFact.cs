namespace Hierarchy;

/// <summary>A node is created or some of its properties are set.</summary>
/// <param name="Before">All its properties before; null = the node is created.</param>
/// <param name="After">All its properties afterwards, with the same id and type.</param>
public sealed record NodeFact(NodeData? Before, NodeData After) : Fact;
