using System.Globalization;

namespace Hierarchy.Specification.Api.Oracles;

/// <summary>A row of a file of a pack: text by column, empty where the file has no such column.</summary>
public sealed class PackRow(IReadOnlyDictionary<string, string> fields)
{
    public string this[string column] => fields.GetValueOrDefault(column, "");

    public string Or(string column, string otherwise) => this[column] is { Length: > 0 } text ? text : otherwise;

    public string? OrNull(string column) => this[column] is { Length: > 0 } text ? text : null;

    public DateOnly? Date(string column)
        => OrNull(column) is { } text ? DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;
}
