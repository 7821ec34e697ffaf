namespace Hierarchy.Packs;

/// <summary>A row that is a node. What is null was empty or its column is missing.</summary>
internal abstract class NodeRow : PackRow
{
    public abstract NodeType Type { get; }

    /// <summary>The code or key as written, a <c>@</c> date included; empty = missing, and reported.</summary>
    public required string Key { get; init; }

    public required string Name { get; init; }
}
