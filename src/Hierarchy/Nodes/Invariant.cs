using System.Globalization;

namespace Hierarchy;

/// <summary>Text of numbers and dates that does not depend on the machine's culture.</summary>
internal static class Invariant
{
    public static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    public static string Text(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
