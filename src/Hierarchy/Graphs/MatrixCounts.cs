namespace Hierarchy;

/// <summary>A cross table of units and all open matrices.</summary>
/// <param name="Matrices">Every open matrix, by key.</param>
/// <param name="Counts">Row by row: the count of unit i and matrix m is Counts[i * Matrices.Length + m], zeros included.</param>
public sealed record MatrixCounts(NodeRef[] Matrices, long[] Counts);
