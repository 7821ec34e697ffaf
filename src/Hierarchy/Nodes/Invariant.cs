using System.Globalization;

namespace Hierarchy;

/// <summary>Text of numbers that does not depend on the machine's culture.</summary>
internal static class Invariant
{
    public static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
