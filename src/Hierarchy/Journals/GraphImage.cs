namespace Hierarchy;

/// <summary>The whole graph at one revision, ended and future relationships and closed nodes included.</summary>
/// <param name="Revision">The revision.</param>
/// <param name="Nodes">Every node once, in no particular order.</param>
/// <param name="Relationships">Every relationship once, in no particular order.</param>
public sealed record GraphImage(
    Revision Revision,
    IReadOnlyList<NodeData> Nodes,
    IReadOnlyList<RelationshipData> Relationships)
{
    /// <summary>Nothing, at revision 0.</summary>
    public static GraphImage Empty { get; } = new(Revision.Zero, [], []);
}
