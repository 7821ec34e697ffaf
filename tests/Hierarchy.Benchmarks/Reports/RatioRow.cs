namespace Hierarchy.Benchmarks.Reports;

/// <summary>One line of the table.</summary>
/// <param name="Target">Number of the target.</param>
/// <param name="What">What was done.</param>
/// <param name="Measured">What it took here.</param>
/// <param name="Yardstick">What it is compared with.</param>
/// <param name="Ratio">Measured to yardstick.</param>
/// <param name="Wanted">What the ratio has to be; empty = it is only reported.</param>
/// <param name="IsMet">Whether it is; null = it is only reported.</param>
internal sealed record RatioRow(string Target, string What, string Measured, string Yardstick, double Ratio, string Wanted, bool? IsMet)
{
    /// <summary>The ratio has to be so small.</summary>
    public static RatioRow AtMost(string target, string what, string measured, string yardstick, double ratio, double limit)
        => new(target, what, measured, yardstick, ratio, Figures.Plain($"≤ {limit:0.##}"), ratio <= limit);

    /// <summary>The ratio has to be so large.</summary>
    public static RatioRow AtLeast(string target, string what, string measured, string yardstick, double ratio, double limit)
        => new(target, what, measured, yardstick, ratio, Figures.Plain($"≥ {limit:0.##}"), ratio >= limit);

    /// <summary>No target speaks of it.</summary>
    public static RatioRow Reported(string target, string what, string measured, string yardstick, double ratio)
        => new(target, what, measured, yardstick, ratio, "", IsMet: null);
}
