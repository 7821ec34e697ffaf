namespace Hierarchy.Packs;

/// <summary>One CSV file of the format.</summary>
/// <param name="Name">Its name in the folder.</param>
/// <param name="Required">Columns that must be there, and filled in every row.</param>
/// <param name="Optional">Columns that may be missing or empty.</param>
internal abstract record PackFile(string Name, IReadOnlyList<PackColumn> Required, IReadOnlyList<PackColumn> Optional)
{
    /// <summary>Every column, the required ones first.</summary>
    public IEnumerable<PackColumn> Columns => Required.Concat(Optional);
}
