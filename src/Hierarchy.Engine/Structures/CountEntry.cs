namespace Hierarchy.Engine;

/// <summary>A count of a row, by <see cref="MeasureKeys"/>.</summary>
internal readonly record struct CountEntry(int Key, int Count);
