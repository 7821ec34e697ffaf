namespace Hierarchy.Packs;

/// <summary>Where a row stands in a pack; default = the pack has no such row.</summary>
/// <param name="Table">The file; null = none.</param>
/// <param name="Line">The line on which the row begins, from 1; 0 = none.</param>
internal readonly record struct RowPlace(PackTable? Table, int Line)
{
    public bool IsNone => Table is null;

    public string File => Table!.File.Name;
}
