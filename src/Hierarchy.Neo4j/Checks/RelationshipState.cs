namespace Hierarchy.Neo4j;

/// <summary>A relationship as the journal says that it stands in the store.</summary>
/// <param name="Data">What it is.</param>
/// <param name="StoredType">The type that it has in the graph.</param>
internal sealed record RelationshipState(RelationshipData Data, string StoredType);
