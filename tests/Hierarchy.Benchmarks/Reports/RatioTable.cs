using System.Text;

namespace Hierarchy.Benchmarks.Reports;

/// <summary>All that was measured, in order.</summary>
internal sealed class RatioTable
{
    private readonly List<RatioRow> _rows = [];

    public void Add(RatioRow row)
    {
        _rows.Add(row);
        Console.Error.WriteLine(Line(row));
    }

    public string ToMarkdown(string machine)
    {
        var text = new StringBuilder()
            .AppendLine(machine)
            .AppendLine()
            .AppendLine("| Target | What | Measured | Against | Ratio | Wanted | Met |")
            .AppendLine("|---|---|---|---|---|---|---|");
        foreach (var row in _rows)
        {
            text.AppendLine(Line(row));
        }

        return text.ToString().TrimEnd();
    }

    private static string Line(RatioRow row)
    {
        var met = row.IsMet switch
        {
            true => "yes",
            false => "**no**",
            null => "",
        };
        return $"| {row.Target} | {row.What} | {row.Measured} | {row.Yardstick} | {Figures.Ratio(row.Ratio)} | {row.Wanted} | {met} |";
    }
}
