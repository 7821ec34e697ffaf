using System.Globalization;

namespace Hierarchy.Benchmarks.Reports;

/// <summary>Numbers as the table shows them.</summary>
internal static class Figures
{
    public static string Plain(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    /// <summary>A count with separators, without decimals.</summary>
    public static string Count(double value) => value.ToString("#,0", CultureInfo.InvariantCulture);

    public static string Bytes(double value) => Count(value) + " B";

    public static string PerSecond(double seconds) => Count(1 / seconds) + "/s";

    public static string Duration(double seconds) => seconds switch
    {
        < 1e-3 => Plain($"{seconds * 1e6:0.0} µs"),
        < 1 => Plain($"{seconds * 1e3:0.0} ms"),
        _ => Plain($"{seconds:0.0} s"),
    };

    public static string Ratio(double value) => value.ToString(value < 10 ? "0.00" : "0.0", CultureInfo.InvariantCulture);
}
