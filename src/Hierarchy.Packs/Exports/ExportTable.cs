namespace Hierarchy.Packs;

/// <summary>A file to be written.</summary>
/// <param name="File">Its name.</param>
/// <param name="Columns">Its columns: all that the format has for the file, in the order of the documentation.</param>
/// <param name="AttributeNames">The columns of attributes after them: every name that some row uses, sorted.</param>
/// <param name="Rows">The rows, sorted by their fields from the left, by UTF-16 units; each field a text, empty = nothing.</param>
internal sealed record ExportTable(
    string File, IReadOnlyList<PackColumn> Columns, IReadOnlyList<string> AttributeNames, IReadOnlyList<string[]> Rows)
{
    /// <summary>A table of elements in any order.</summary>
    public static ExportTable Of<TElement>(
        string file,
        IReadOnlyList<PackColumn> columns,
        IReadOnlyCollection<TElement> elements,
        Func<TElement, AttributeMap> attributesOf,
        Func<TElement, PackColumn, string?> fieldOf)
    {
        var names = new SortedSet<string>(elements.SelectMany(attributesOf).Select(entry => entry.Key), StringComparer.Ordinal).ToList();
        var rows = new List<string[]>(elements.Count);
        foreach (var element in elements)
        {
            var row = new string[columns.Count + names.Count];
            Array.Fill(row, "");
            for (var i = 0; i < columns.Count; i++)
            {
                row[i] = fieldOf(element, columns[i]) ?? "";
            }

            foreach (var (name, value) in attributesOf(element))
            {
                row[columns.Count + names.BinarySearch(name, StringComparer.Ordinal)] = value;
            }

            rows.Add(row);
        }

        rows.Sort(Compare);
        return new ExportTable(file, columns, names, rows);
    }

    private static int Compare(string[] left, string[] right)
    {
        for (var i = 0; i < left.Length; i++)
        {
            var order = string.CompareOrdinal(left[i], right[i]);
            if (order != 0)
            {
                return order;
            }
        }

        return 0;
    }
}
