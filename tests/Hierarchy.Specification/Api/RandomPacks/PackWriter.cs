using System.Text;

namespace Hierarchy.Specification.Api.RandomPacks;

/// <summary>Writes tables as the import format allows them: columns in any order, LF or CRLF, with or without a byte order mark.</summary>
public sealed class PackWriter(string folder, Random random)
{
    public void Write(string file, string[] columns, IReadOnlyList<string?[]> rows)
    {
        if (rows.Count == 0)
        {
            return;
        }

        var order = Enumerable.Range(0, columns.Length).ToArray();
        random.Shuffle(order);
        var newLine = random.Next(2) == 0 ? "\n" : "\r\n";
        var text = new StringBuilder();
        foreach (var row in rows.Prepend(columns))
        {
            text.AppendJoin(',', order.Select(column => Quote(row[column] ?? ""))).Append(newLine);
        }

        File.WriteAllText(Path.Combine(folder, file), text.ToString(),
            new UTF8Encoding(encoderShouldEmitUTF8Identifier: random.Next(2) == 0));
    }

    private string Quote(string field)
        => field.AsSpan().ContainsAny(",\"") || random.Next(10) == 0 ? $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : field;
}
