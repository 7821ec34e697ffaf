namespace Hierarchy.Engine;

/// <summary>
/// Where a node stands in an order: the values of the terms, then code or key, then id; in lists of several types the type first.
/// </summary>
internal sealed record NodePlace(NodeType Type, SortValue[] Values, Utf8Text Key, NodeId Id);
