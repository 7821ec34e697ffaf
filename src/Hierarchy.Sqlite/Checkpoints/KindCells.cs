namespace Hierarchy.Sqlite;

/// <summary>The cells of a node that has a kind and a last day, and nothing else of its own.</summary>
internal readonly record struct KindCells<TKind>(
    NodeId Id,
    string Key,
    string Name,
    AttributeMap Attributes,
    TKind Kind,
    DateOnly? ClosedOn);
