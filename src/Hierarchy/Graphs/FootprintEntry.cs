namespace Hierarchy;

/// <summary>One unit of a footprint.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Count">Distinct people of the matrix at it or at a unit below it, 1 or more.</param>
public readonly record struct FootprintEntry(NodeRef Unit, int Count);
