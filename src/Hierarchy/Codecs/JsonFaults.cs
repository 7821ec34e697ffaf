using System.Text.Json;

namespace Hierarchy;

/// <summary>What those who read JSON throw when it is not what this application writes. Everything else is a bug of theirs.</summary>
internal static class JsonFaults
{
    /// <summary>How System.Text.Json signs those that say that a value is of another kind.</summary>
    private const string Signature = "System.Text.Json";

    public static bool IsFault(Exception exception)
        => exception is JsonException or FormatException
            || (exception is InvalidOperationException && exception.Source?.StartsWith(Signature, StringComparison.Ordinal) == true);
}
