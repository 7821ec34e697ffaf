using System.Text.Json;

namespace Hierarchy.Neo4j;

/// <summary>The whole answer to a statement. Its values are gone once it is disposed.</summary>
internal sealed class CypherAnswer : IDisposable
{
    private readonly JsonDocument _document;
    private readonly Dictionary<string, int> _columns;

    private CypherAnswer(JsonDocument document, Dictionary<string, int> columns, JsonElement rows, IReadOnlyList<string> bookmarks)
    {
        _document = document;
        _columns = columns;
        Rows = rows;
        Bookmarks = bookmarks;
    }

    /// <summary>An array of rows.</summary>
    public JsonElement Rows { get; }

    public int Count => Rows.GetArrayLength();

    /// <summary>What a later statement names to be sure to see this one's writes.</summary>
    public IReadOnlyList<string> Bookmarks { get; }

    /// <summary>Takes a body over that has data and no errors.</summary>
    /// <returns>Null when it is not an answer of the Query API; the document is still the caller's.</returns>
    public static CypherAnswer? TryRead(JsonDocument document)
    {
        var root = document.RootElement;
        if (root.ValueKind != JsonValueKind.Object
            || !root.TryGetProperty("data"u8, out var data)
            || data.ValueKind != JsonValueKind.Object
            || !data.TryGetProperty("fields"u8, out var fields)
            || fields.ValueKind != JsonValueKind.Array
            || !data.TryGetProperty("values"u8, out var rows)
            || rows.ValueKind != JsonValueKind.Array)
        {
            return null;
        }

        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var field in fields.EnumerateArray())
        {
            columns[field.ToString()] = columns.Count;
        }

        return new CypherAnswer(document, columns, rows, ReadBookmarks(root));
    }

    /// <summary>A value of a row by its column's name.</summary>
    /// <exception cref="FormatException">The server has answered something else than it was asked.</exception>
    public JsonElement Value(JsonElement row, string column)
        => _columns.TryGetValue(column, out var index) && index < row.GetArrayLength()
            ? row[index]
            : throw new FormatException($"The answer has no '{column}'.");

    /// <summary>A value of the only row.</summary>
    /// <exception cref="FormatException">There is no such value, or no row.</exception>
    public JsonElement Value(string column)
        => Count > 0 ? Value(Rows[0], column) : throw new FormatException("The answer has no row.");

    public void Dispose() => _document.Dispose();

    private static List<string> ReadBookmarks(JsonElement root)
    {
        var bookmarks = new List<string>();
        if (root.TryGetProperty("bookmarks"u8, out var given) && given.ValueKind == JsonValueKind.Array)
        {
            foreach (var bookmark in given.EnumerateArray())
            {
                bookmarks.Add(bookmark.ToString());
            }
        }

        return bookmarks;
    }
}
