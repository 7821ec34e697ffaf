namespace Hierarchy;

/// <summary>The opaque identity of a node: stable for ever, through every move and after its closing; unique over all types.</summary>
/// <param name="Value">128 bits; never all zero.</param>
public readonly record struct NodeId(Guid Value) : IComparable<NodeId>
{
    /// <summary>
    /// The identity that an imported node gets: a hash of what it is called, so that the same pack gives the same ids everywhere.
    /// </summary>
    /// <param name="type">The node's type.</param>
    /// <param name="key">Its code or key as the pack names it.</param>
    /// <param name="generation">0 for the first holder of the name, 1 for the next one after that was closed, and so on.</param>
    public static NodeId Of(NodeType type, string key, int generation = 0)
        => new(StableGuid.Of("node", type.ToString(), key, Invariant.Text(generation)));

    /// <inheritdoc/>
    public int CompareTo(NodeId other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value.ToString("N");
}
