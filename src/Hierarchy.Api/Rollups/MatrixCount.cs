namespace Hierarchy.Api.Rollups;

/// <summary>One entry of <c>Rollup.byMatrix</c>.</summary>
/// <param name="Matrix">The matrix.</param>
/// <param name="Count">Residents who belong to it.</param>
internal readonly record struct MatrixCount(NodeRef Matrix, long Count);
