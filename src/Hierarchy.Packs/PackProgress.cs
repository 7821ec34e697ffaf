namespace Hierarchy.Packs;

/// <summary>How far reading has come.</summary>
/// <param name="File">The file that is being read.</param>
/// <param name="Rows">The rows read so far in all files.</param>
/// <param name="BytesRead">The bytes read so far in all files.</param>
/// <param name="BytesTotal">The bytes of all files.</param>
public readonly record struct PackProgress(string File, long Rows, long BytesRead, long BytesTotal);
