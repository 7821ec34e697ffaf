namespace Hierarchy;

/// <summary>One aspect that a refused change set relied on.</summary>
/// <param name="Node">The node.</param>
/// <param name="Aspect">The aspect of it that was written.</param>
/// <param name="Written">The revision that wrote it; null when the node does not exist.</param>
public readonly record struct Conflict(NodeId Node, Aspects Aspect, Revision? Written)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Node} {Aspect}";
}
