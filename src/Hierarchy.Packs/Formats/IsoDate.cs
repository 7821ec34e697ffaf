namespace Hierarchy.Packs;

/// <summary>Dates as packs write them: <c>2024-05-31</c>, nothing shorter or longer.</summary>
internal static class IsoDate
{
    /// <summary>How many characters a date has.</summary>
    public const int Length = 10;

    public static bool TryParse(ReadOnlySpan<char> text, out DateOnly date)
    {
        date = default;
        if (text.Length != Length || text[4] != '-' || text[7] != '-')
        {
            return false;
        }

        var (year, month, day) = (Number(text[..4]), Number(text[5..7]), Number(text[8..]));
        if (year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        date = new DateOnly(year, month, day);
        return true;
    }

    /// <summary>The number that the digits are; -1 = they are not all digits.</summary>
    private static int Number(ReadOnlySpan<char> digits)
    {
        var number = 0;
        foreach (var digit in digits)
        {
            if (!char.IsAsciiDigit(digit))
            {
                return -1;
            }

            number = (10 * number) + digit - '0';
        }

        return number;
    }
}
