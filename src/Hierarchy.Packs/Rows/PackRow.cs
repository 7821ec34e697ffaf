namespace Hierarchy.Packs;

/// <summary>A row of a CSV file.</summary>
internal abstract class PackRow
{
    /// <summary>The file.</summary>
    public required PackTable Table { get; init; }

    /// <summary>The line on which the row begins, from 1.</summary>
    public required int Line { get; init; }

    /// <summary>Whether a field of it is wrong and was reported: it is not planned, but what it names is known.</summary>
    public required bool IsBroken { get; set; }

    /// <summary>
    /// The values of the attribute columns, in their order; an empty one is null. Empty when the file has no such column.
    /// </summary>
    public required string?[] Attributes { get; init; }

    /// <summary>What the attributes are after the row: what it says, and what the store has where the file does not have the column.</summary>
    /// <param name="before">What the store has.</param>
    public AttributeMap MergeAttributes(AttributeMap before)
    {
        var columns = Table.Attributes;
        if (columns.Count == 0)
        {
            return before;
        }

        var entries = before.Where(entry => !columns.Exists(column => column.Name == entry.Key)).ToList();
        for (var index = 0; index < columns.Count; index++)
        {
            if (Attributes[index] is { } value)
            {
                entries.Add(new KeyValuePair<string, string>(columns[index].Name, value));
            }
        }

        return AttributeMap.Of(entries);
    }
}
