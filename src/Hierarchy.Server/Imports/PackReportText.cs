using System.Globalization;
using System.Text;
using Hierarchy.Packs;

namespace Hierarchy.Server.Imports;

/// <summary>A report as text: one error a line, as compilers print theirs, so that editors find the place.</summary>
internal static class PackReportText
{
    public static string Of(PackReport report)
        => ErrorsOf(report)
            + string.Create(
                CultureInfo.InvariantCulture,
                $"The pack was refused: {report.Errors.Count + report.MoreErrors} error(s), nothing was imported.");

    /// <summary>The errors alone, each with its line break.</summary>
    public static string ErrorsOf(PackReport report)
    {
        var text = new StringBuilder();
        foreach (var error in report.Errors)
        {
            text.Append(error).Append('\n');
        }

        if (report.MoreErrors > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"… and {report.MoreErrors} more.\n");
        }

        return text.ToString();
    }
}
