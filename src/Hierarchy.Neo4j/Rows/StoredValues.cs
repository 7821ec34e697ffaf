using System.Globalization;
using System.Text.Json;

namespace Hierarchy.Neo4j;

/// <summary>Values as the Query API's plain JSON gives them.</summary>
internal static class StoredValues
{
    /// <exception cref="FormatException">It is no identity.</exception>
    public static Guid Id(JsonElement text)
        => Guid.TryParseExact(text.GetString(), "N", out var id) ? id : throw new FormatException($"'{text}' is not an identity.");

    /// <exception cref="FormatException">It is no text.</exception>
    public static string Text(JsonElement text)
        => text.ValueKind == JsonValueKind.String ? text.GetString()! : throw new FormatException($"'{text}' is not a text.");

    public static string? OptionalText(JsonElement text) => text.ValueKind == JsonValueKind.Null ? null : Text(text);

    /// <exception cref="FormatException">It is no day of the calendar's years 1 to 9999.</exception>
    public static DateOnly Date(JsonElement text) => DateOnly.ParseExact(Text(text), "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <exception cref="FormatException">It is no moment.</exception>
    public static DateTimeOffset Moment(JsonElement text)
        => DateTimeOffset.Parse(Text(text), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    public static Revision Revision(JsonElement number) => new(number.GetInt64());

    /// <summary>A property that must be there.</summary>
    /// <exception cref="FormatException">It is not.</exception>
    public static JsonElement Property(JsonElement properties, string name)
        => properties.TryGetProperty(name, out var value) ? value : throw new FormatException($"The property '{name}' is missing.");

    /// <summary>Whether an exception says that a stored value is not what this application writes.</summary>
    public static bool IsDamage(Exception exception) => JsonFaults.IsFault(exception);
}
