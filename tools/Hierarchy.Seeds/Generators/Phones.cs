using System.Globalization;

namespace Hierarchy.Seeds.Generators;

/// <summary>Mobile numbers that begin with 000, as no subscriber number does: they have the length of one and reach nobody.</summary>
internal static class Phones
{
    /// <summary>The number of a person: every pack has its own block of ten million, so that no two packs share a number.</summary>
    public static string Number(int block, int serial) => string.Create(CultureInfo.InvariantCulture, $"000{block}{serial:0000000}");
}
