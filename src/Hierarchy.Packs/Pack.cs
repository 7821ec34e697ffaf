namespace Hierarchy.Packs;

/// <summary>
/// A pack as it was read: its rows, and what is wrong with their text. Whether the rows make sense together and with what a store holds
/// is found by <see cref="PackPlanner"/>, which reports everything at once.
/// </summary>
public sealed class Pack
{
    internal Pack(
        string contentHash,
        PackErrorList errors,
        IReadOnlyList<PackCharter> charters,
        IReadOnlyList<string> keys,
        IReadOnlyList<RowList<NodeRow>> nodeRows,
        IReadOnlyList<RowList<RelationshipRow>> relationshipRows)
    {
        ContentHash = contentHash;
        Errors = errors;
        Charters = charters;
        Keys = keys;
        NodeRows = nodeRows;
        RelationshipRows = relationshipRows;
    }

    /// <summary>
    /// A hash (SHA-256, hexadecimal) of the names and bytes of all files that were read: the same pack has the same hash everywhere.
    /// </summary>
    public string ContentHash { get; }

    /// <summary>How many rows there are in all files, wrong ones that could be told apart included.</summary>
    public long RowCount => NodeRows.Sum(rows => (long)rows.Count) + RelationshipRows.Sum(rows => (long)rows.Count);

    /// <summary>What is wrong with the text.</summary>
    internal PackErrorList Errors { get; }

    internal IReadOnlyList<PackCharter> Charters { get; }

    /// <summary>Every code and key that a row names, by its number; see <see cref="KeyPool"/>.</summary>
    internal IReadOnlyList<string> Keys { get; }

    /// <summary>The rows of each file of nodes, by type, in the order of the file.</summary>
    internal IReadOnlyList<RowList<NodeRow>> NodeRows { get; }

    /// <summary>The rows of each file of relationships, by type, in the order of the file.</summary>
    internal IReadOnlyList<RowList<RelationshipRow>> RelationshipRows { get; }
}
