namespace Hierarchy.Redis;

/// <summary>One unit of a shared footprint.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Count">People.</param>
/// <param name="Cursor">Where it stands in the list, as the store says it.</param>
internal readonly record struct SharedPlace(NodeId Unit, int Count, string Cursor);
