namespace Hierarchy.Neo4j;

/// <summary>What the journal says of itself.</summary>
/// <param name="Tip">The newest commit.</param>
/// <param name="Counter">What the journal counts from; null = its node or its number is gone.</param>
/// <param name="Importing">The bulk import that holds the store; null = none.</param>
internal sealed record Bookkeeping(Revision Tip, Revision? Counter, string? Importing);
