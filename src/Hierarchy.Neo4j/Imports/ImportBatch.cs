namespace Hierarchy.Neo4j;

/// <summary>A run of facts that is written in one transaction.</summary>
/// <param name="Ordinal">Its place among all batches of the import, from 0.</param>
/// <param name="Lane">The lane in which it goes.</param>
/// <param name="Number">Its place among the batches of its lane, from 1.</param>
/// <param name="IsNodes">Whether its facts are nodes; else relationships.</param>
/// <param name="Start">The place of its first fact among those of its kind.</param>
/// <param name="Count">How many facts it has, 1 or more.</param>
internal sealed record ImportBatch(int Ordinal, string Lane, int Number, bool IsNodes, int Start, int Count);
