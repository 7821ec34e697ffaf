namespace Hierarchy.Neo4j;

/// <summary>What the store says to a bulk import that would begin.</summary>
/// <param name="Done">The revision that it made before; null = it was never finished.</param>
/// <param name="Revision">The store's revision; not zero = it is not empty.</param>
/// <param name="Begun">Whether it has begun, or begun again.</param>
/// <param name="Importing">The import that held the store before; null = none.</param>
/// <param name="Clearing">Whether what another import left must be removed first.</param>
/// <param name="Lanes">The number of the last batch of each lane.</param>
internal sealed record ImportStart(
    Revision? Done, Revision Revision, bool Begun, string? Importing, bool Clearing, IReadOnlyDictionary<string, int> Lanes);
