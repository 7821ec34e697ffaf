using System.Text;

namespace Hierarchy.Seeds.Tables;

/// <summary>
/// One CSV file of a pack. Its rows are written in ordinal order of their cells, so that a generator that visits things in another
/// order still writes the same bytes; columns that no row uses are left out.
/// </summary>
internal sealed class CsvTable(params IReadOnlyList<string> columns)
{
    private readonly List<string[]> _rows = [];

    public bool IsEmpty => _rows.Count == 0;

    /// <summary>Adds a row with one cell for each column; null is an empty cell.</summary>
    public void Add(params IEnumerable<string?> cells)
    {
        string[] row = [.. cells.Select(cell => cell ?? "")];
        if (row.Length != columns.Count)
            throw new ArgumentException($"The table has {columns.Count} columns, the row {row.Length}.", nameof(cells));
        _rows.Add(row);
    }

    /// <summary>The file as RFC 4180 with LF, in UTF-8 without a byte order mark.</summary>
    public byte[] ToBytes()
    {
        int[] used = [.. Enumerable.Range(0, columns.Count).Where(column => _rows.Exists(row => row[column].Length > 0))];
        var text = new StringBuilder();
        AppendLine(text, used.Select(column => columns[column]));
        foreach (var row in _rows.Order(RowOrder.Instance))
            AppendLine(text, used.Select(column => row[column]));
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void AppendLine(StringBuilder text, IEnumerable<string> cells) =>
        text.AppendJoin(',', cells.Select(Quoted)).Append('\n');

    private static string Quoted(string cell) =>
        cell.AsSpan().ContainsAny(",\"\r\n") ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;

    private sealed class RowOrder : IComparer<string[]>
    {
        public static readonly RowOrder Instance = new();

        public int Compare(string[]? left, string[]? right)
        {
            for (var column = 0; column < left!.Length; column++)
            {
                var order = string.CompareOrdinal(left[column], right![column]);
                if (order != 0)
                    return order;
            }

            return 0;
        }
    }
}
