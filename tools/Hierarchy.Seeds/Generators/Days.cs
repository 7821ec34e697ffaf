namespace Hierarchy.Seeds.Generators;

/// <summary>Random days that never pass the last day of the packs, so that nothing in them lies in anybody's future.</summary>
internal static class Days
{
    private static readonly DateOnly Last = new(2025, 12, 31);

    /// <summary>A day from <paramref name="minimum"/> to <paramref name="maximum"/> days after <paramref name="day"/>.</summary>
    public static DateOnly After(this SplitMix64 random, DateOnly day, int minimum, int maximum)
    {
        var later = day.AddDays(random.Between(minimum, maximum));
        return later > Last ? Last : later;
    }
}
