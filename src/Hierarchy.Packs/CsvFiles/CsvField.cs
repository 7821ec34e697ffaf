namespace Hierarchy.Packs;

/// <summary>Where a field lies in the bytes of its row, without its quotes.</summary>
/// <param name="Start">The first byte.</param>
/// <param name="Length">The number of bytes.</param>
/// <param name="Quoted">Whether it stands in quotes, so that it may contain commas and line breaks.</param>
/// <param name="HasDoubledQuotes">Whether quotes inside it are written twice.</param>
internal readonly record struct CsvField(int Start, int Length, bool Quoted, bool HasDoubledQuotes);
