using System.Globalization;
using Hierarchy.Packs;
using Spectre.Console;

namespace Hierarchy.Server.Imports;

/// <summary>What an import did, as a table for a person.</summary>
internal static class SummaryTable
{
    public static void Write(IAnsiConsole console, PackSummary summary, bool dryRun)
    {
        var table = new Table().Border(TableBorder.Simple);
        table.AddColumn(dryRun ? "would be" : "");
        foreach (var heading in (ReadOnlySpan<string>)["created", "changed", "ended", "unchanged"])
        {
            table.AddColumn(new TableColumn(heading).RightAligned());
        }

        foreach (var line in summary.Lines.Where(line => line.Created + line.Changed + line.Ended + line.Unchanged > 0))
        {
            table.AddRow(line.Noun, Text(line.Created), Text(line.Changed), Text(line.Ended), Text(line.Unchanged));
        }

        console.Write(table);
    }

    private static string Text(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
