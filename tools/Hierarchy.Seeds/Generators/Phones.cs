using System.Globalization;

namespace Hierarchy.Seeds.Generators;

/// <summary>Mobile numbers in the segment 154, which no operator has been given: they look like numbers and reach nobody.</summary>
internal static class Phones
{
    /// <summary>The number of a person: every pack has its own block of ten million, so that no two packs share a number.</summary>
    public static string Number(int block, int serial) => string.Create(CultureInfo.InvariantCulture, $"154{block}{serial:0000000}");
}
