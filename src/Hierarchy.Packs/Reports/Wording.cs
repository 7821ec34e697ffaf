using System.Globalization;
using System.Text;

namespace Hierarchy.Packs;

/// <summary>How messages quote what a user wrote, and what they suggest instead.</summary>
internal static class Wording
{
    private const int LongestQuote = 40;
    private const int LongestList = 250;

    /// <summary>A value in quotation marks: shortened, and without anything that would disturb a terminal.</summary>
    public static string Quote(ReadOnlySpan<char> value)
    {
        var text = new StringBuilder(LongestQuote + 3).Append('\'');
        foreach (var rune in value.EnumerateRunes())
        {
            if (text.Length > LongestQuote)
            {
                text.Append('…');
                break;
            }

            text.Append(IsHarmless(rune) ? rune.ToString() : "?");
        }

        return text.Append('\'').ToString();
    }

    /// <summary>The words in a row: <c>A, B or C</c>.</summary>
    public static string Either(IReadOnlyList<string> words)
        => words.Count < 2 ? string.Concat(words) : string.Join(", ", words.Take(words.Count - 1)) + " or " + words[^1];

    /// <summary>
    /// A sentence that helps on: the candidate that is like what was written, if one is; else all that may stand there, if they are few.
    /// </summary>
    public static string Instead(ReadOnlySpan<char> written, IReadOnlyList<string> candidates)
    {
        var word = new string(written[..Math.Min(written.Length, LongestQuote)]).ToUpperInvariant();
        var (distance, nearest) = candidates.Select(candidate => (Distance(word, candidate.ToUpperInvariant()), candidate)).Min();
        if (distance == 0)
        {
            return $"write it as {nearest}.";
        }

        if (distance <= Math.Max(1, Math.Max(word.Length, nearest.Length) / 3))
        {
            return $"did you mean {nearest}?";
        }

        return candidates.Sum(candidate => candidate.Length + 2) <= LongestList
            ? $"it must be {Either(candidates)}."
            : "docs/packs.md lists what may stand here.";
    }

    public static string Text(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Text(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static bool IsHarmless(Rune rune)
        => Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate);

    /// <summary>Levenshtein: how many letters must be put in, taken out or replaced.</summary>
    private static int Distance(string left, string right)
    {
        var row = new int[right.Length + 1];
        for (var j = 0; j < row.Length; j++)
        {
            row[j] = j;
        }

        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var replaced = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
