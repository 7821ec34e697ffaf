using System.Buffers;

namespace Hierarchy.Packs;

/// <summary>
/// Spreadsheets take a field for a formula when it begins with one of a few characters. An apostrophe before it makes it a text; the
/// import takes off exactly the apostrophes that the export puts on.
/// </summary>
internal static class FormulaGuard
{
    private const char Apostrophe = '\'';

    /// <summary>
    /// What begins a formula, the full-width forms included; a line break or tab before it may be skipped by a spreadsheet.
    /// </summary>
    private static readonly SearchValues<char> Starts = SearchValues.Create("=+-@\t\r\n＝＋－＠");

    /// <summary>The text as it is written.</summary>
    public static string Wrap(string text) => IsFormula(text) || IsWrapped(text) ? Apostrophe + text : text;

    /// <summary>The text that a written one means.</summary>
    public static ReadOnlySpan<char> Unwrap(ReadOnlySpan<char> written) => IsWrapped(written) ? written[1..] : written;

    private static bool IsFormula(ReadOnlySpan<char> text) => !text.IsEmpty && Starts.Contains(text[0]);

    /// <summary>
    /// Whether it begins with an apostrophe before a formula, or before another apostrophe: otherwise a text of its own could not be told
    /// from a guard.
    /// </summary>
    private static bool IsWrapped(ReadOnlySpan<char> text)
        => text.Length > 1 && text[0] == Apostrophe && (text[1] == Apostrophe || Starts.Contains(text[1]));
}
