namespace Hierarchy.Sqlite;

/// <summary>What the store keeps of a relationship for checking commits: what never changes.</summary>
internal readonly record struct StoredRelationship(RelationshipType Type, NodeId Source, NodeId Target);
