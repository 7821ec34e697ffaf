namespace Hierarchy;

/// <summary>Something that a change set relies on: if a commit after its base wrote one of these aspects, it is refused as a conflict.</summary>
/// <param name="Node">The node.</param>
/// <param name="Aspects">One or more aspects of it.</param>
public readonly record struct Reliance(NodeId Node, Aspects Aspects);
