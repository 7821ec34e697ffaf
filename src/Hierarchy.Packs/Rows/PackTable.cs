namespace Hierarchy.Packs;

/// <summary>What is known of one CSV file beside its rows.</summary>
/// <param name="file">The file of the format.</param>
internal sealed class PackTable(PackFile file)
{
    private static readonly int Columns = Enum.GetValues<PackColumn>().Length;

    private readonly int[] _numbers = new int[Columns];
    private readonly bool[] _isRequired = RequiredOf(file);

    /// <summary>The file of the format.</summary>
    public PackFile File { get; } = file;

    /// <summary>The columns of attributes: the index of the field and the name of the attribute.</summary>
    public List<(int Field, string Name)> Attributes { get; } = [];

    /// <summary>How many fields the header has.</summary>
    public int Width { get; set; }

    /// <summary>
    /// Whether rows are missing because the file could not be read in full: what seems unknown may well stand in the rows that could not
    /// be read.
    /// </summary>
    public bool IsIncomplete { get; set; }

    /// <summary>Whether the header has the column: what it does not have is left as it is in the store.</summary>
    public bool Has(PackColumn column) => _numbers[(int)column] > 0;

    /// <summary>The column's number in the file, from 1; 0 = the file does not have it.</summary>
    public int NumberOf(PackColumn column) => _numbers[(int)column];

    public void SetNumber(PackColumn column, int number) => _numbers[(int)column] = number;

    /// <summary>Whether the column must be there, and filled in every row.</summary>
    public bool Requires(PackColumn column) => _isRequired[(int)column];

    /// <summary>What attributes are after a row: what it says, and what was there where the file does not have the column.</summary>
    public AttributeMap Merge(AttributeMap before, AttributeMap said)
    {
        if (Attributes.Count == 0)
        {
            return before;
        }

        var kept = before.Where(entry => !Attributes.Exists(column => column.Name == entry.Key));
        return before.Count == 0 ? said : AttributeMap.Of(kept.Concat(said));
    }

    private static bool[] RequiredOf(PackFile file)
    {
        var required = new bool[Columns];
        foreach (var column in file.Required)
        {
            required[(int)column] = true;
        }

        return required;
    }
}
