namespace Hierarchy.Neo4j;

/// <summary>The graph held against the journal.</summary>
/// <param name="Books">What the journal says of itself.</param>
/// <param name="Replay">What should stand there.</param>
/// <param name="Differences">What stands there otherwise.</param>
/// <param name="IsComplete">Whether every commit was there to compare with.</param>
internal sealed record Survey(Bookkeeping Books, JournalReplay Replay, DifferenceList Differences, bool IsComplete);
