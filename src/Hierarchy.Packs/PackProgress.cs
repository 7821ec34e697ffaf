namespace Hierarchy.Packs;

/// <summary>How far an import has come.</summary>
/// <param name="Phase">What is being done.</param>
/// <param name="Done">How much of the phase is done, in what <see cref="PackPhase"/> says; 0 where that is not known.</param>
/// <param name="Total">How much there is to do, in the same unit; 0 when the pack is empty.</param>
/// <param name="File">While reading, the file; null in other phases.</param>
/// <param name="Rows">While reading, the rows read so far in all files; 0 in other phases.</param>
public readonly record struct PackProgress(PackPhase Phase, long Done, long Total, string? File = null, long Rows = 0);
