using System.Text;
using System.Text.Json;

namespace Hierarchy.Execution.Tests.Differential;

/// <summary>What two executors must agree on: data with its key order, and errors with paths and messages.</summary>
public sealed record ComparableResponse(string Data, string Errors)
{
    public static ComparableResponse From(string json)
    {
        using var document = JsonDocument.Parse(json);
        var data = document.RootElement.TryGetProperty("data", out var value) ? Compact(value) : "none";
        var errors = document.RootElement.TryGetProperty("errors", out var list)
            ? list.EnumerateArray().Select(Print)
            : [];
        return new ComparableResponse(data, string.Join('\n', errors.Order(StringComparer.Ordinal)));
    }

    private static string Print(JsonElement error)
    {
        var path = error.TryGetProperty("path", out var found) ? Compact(found) : "-";
        return $"{path} {error.GetProperty("message").GetString()}";
    }

    /// <summary>The same JSON whatever spaces and escapes were used; the order of names stays.</summary>
    private static string Compact(JsonElement element)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            element.WriteTo(writer);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
