using System.Numerics;
using System.Text.Json;

namespace Hierarchy.Execution.Requests;

/// <summary>Reads the variables of a request from JSON.</summary>
public static class RequestVariables
{
    /// <summary>
    /// Reading an integer of a million digits takes seconds, and no scalar holds one: longer ones are read as floating-point numbers.
    /// </summary>
    private const int LongestInteger = 400;

    /// <summary>
    /// Reads an object, or null for none. Numbers become the smallest of int, long, <see cref="BigInteger"/> that holds them, or double
    /// (also beyond 400 digits).
    /// </summary>
    /// <exception cref="JsonException">It is neither an object nor null, a name stands in it twice, or a number is too large for a
    /// double.</exception>
    public static IReadOnlyDictionary<string, object?>? Read(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => null,
        JsonValueKind.Object => ReadObject(json),
        _ => throw new JsonException("Variables are an object."),
    };

    private static Dictionary<string, object?> ReadObject(JsonElement json)
    {
        var values = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var property in json.EnumerateObject())
        {
            if (!values.TryAdd(property.Name, ReadValue(property.Value)))
            {
                throw new JsonException($"The name {property.Name} stands twice in one object.");
            }
        }

        return values;
    }

    private static object? ReadValue(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String => json.GetString(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number => ReadNumber(json),
        JsonValueKind.Object => ReadObject(json),
        JsonValueKind.Array => json.EnumerateArray().Select(ReadValue).ToList(),
        _ => null,
    };

    private static object ReadNumber(JsonElement json)
    {
        if (json.TryGetInt32(out var small))
        {
            return small;
        }

        if (json.TryGetInt64(out var large))
        {
            return large;
        }

        var text = json.GetRawText();
        return text.Length <= LongestInteger && text.AsSpan().IndexOfAny('.', 'e', 'E') < 0
            ? BigInteger.Parse(text, System.Globalization.CultureInfo.InvariantCulture)
            : ReadDouble(json);
    }

    private static double ReadDouble(JsonElement json)
        => json.TryGetDouble(out var number) && double.IsFinite(number) ? number : throw new JsonException("A number is too large.");
}
