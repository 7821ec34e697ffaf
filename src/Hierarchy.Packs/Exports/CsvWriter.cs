using System.Buffers;
using System.Text;

namespace Hierarchy.Packs;

/// <summary>Writes a table as CSV: RFC 4180, UTF-8 without byte order mark, LF; quotes only where they are needed.</summary>
internal static class CsvWriter
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly SearchValues<char> Special = SearchValues.Create(",\"\r\n");

    /// <summary>Numbers are no formulas, and a guard would make them texts.</summary>
    private static readonly HashSet<PackColumn> Numbers = [PackColumn.Order, PackColumn.Longitude, PackColumn.Latitude];

    public static async Task WriteAsync(Stream stream, ExportTable table, CancellationToken cancellationToken)
    {
        await using var writer = new StreamWriter(stream, Utf8, bufferSize: 1 << 16, leaveOpen: true);
        var line = new StringBuilder();
        string[] header =
        [
            .. table.Columns.Select(ColumnNames.NameOf), .. table.AttributeNames.Select(name => ColumnNames.AttributePrefix + name),
        ];
        await WriteLineAsync(header);
        foreach (var row in table.Rows)
        {
            await WriteLineAsync(row);
        }

        await writer.FlushAsync(cancellationToken);

        Task WriteLineAsync(string[] fields)
        {
            line.Clear();
            for (var i = 0; i < fields.Length; i++)
            {
                var isNumber = i < table.Columns.Count && Numbers.Contains(table.Columns[i]);
                Append(line, isNumber ? fields[i] : FormulaGuard.Wrap(fields[i]));
                line.Append(i + 1 < fields.Length ? ',' : '\n');
            }

            return writer.WriteAsync(line, cancellationToken);
        }
    }

    private static void Append(StringBuilder line, string field)
    {
        var isQuoted = field.Length > 0
            && (field.AsSpan().ContainsAny(Special) || char.IsWhiteSpace(field[0]) || char.IsWhiteSpace(field[^1]));
        if (isQuoted)
        {
            line.Append('"').Append(field.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
        }
        else
        {
            line.Append(field);
        }
    }
}
