namespace Hierarchy.Engine;

/// <summary>Reads a property of a relationship.</summary>
internal delegate TValue RelationshipReader<out TValue>(in RelationshipRecord relationship);
