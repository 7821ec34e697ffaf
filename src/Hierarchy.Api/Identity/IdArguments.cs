using System.Collections;
using System.Globalization;
using Hierarchy.Execution.Requests;

namespace Hierarchy.Api.Identity;

/// <summary>Arguments of type <c>ID</c>: GraphQL lets clients write whole numbers for them, which are malformed ids here, not errors.</summary>
internal static class IdArguments
{
    /// <summary>An id as text; null for none.</summary>
    public static string? Read(InputObject input, string name) => ToText(input.GetValue(name));

    /// <summary>A list of ids as text; null for none.</summary>
    public static IReadOnlyList<string>? ReadList(InputObject input, string name)
        => input.GetValue(name) is IEnumerable ids ? [.. ids.Cast<object>().Select(id => ToText(id)!)] : null;

    private static string? ToText(object? id) => id is null ? null : Convert.ToString(id, CultureInfo.InvariantCulture);
}
