using System.Globalization;
using Hierarchy.Packs;

namespace Hierarchy.Server.Imports;

/// <summary>What an import did, in one line for a log.</summary>
internal static class SummaryLine
{
    public static string Of(PackSummary summary)
    {
        var lines = summary.Lines.Where(line => line.Created > 0)
            .Select(line => string.Create(CultureInfo.InvariantCulture, $"{line.Created:N0} {line.Noun}"));
        return string.Join(", ", lines) is { Length: > 0 } created ? created : "nothing new";
    }
}
