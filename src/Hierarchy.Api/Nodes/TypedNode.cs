namespace Hierarchy.Api.Nodes;

/// <summary>A node where several types can stand: in the interface <c>Node</c> and in the unions.</summary>
/// <param name="Node">The node, or none.</param>
/// <param name="Type">Its type; meaningless for none.</param>
internal readonly record struct TypedNode(NodeRef Node, NodeType Type);
