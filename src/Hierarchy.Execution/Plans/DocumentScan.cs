using System.Buffers;
using Hierarchy.Execution.Errors;

namespace Hierarchy.Execution.Plans;

/// <summary>
/// Counts the tokens and the open brackets of a text in one pass, without memory of its own, before a parser with a stack sees it. It
/// need not tell whether the text is GraphQL: where it is not, the parser will say so. An escape in a string counts as a token, because
/// the parser's time grows with the square of their number.
/// </summary>
internal static class DocumentScan
{
    private const string Brackets = "{}[]()";

    private static readonly SearchValues<char> NameOrNumber = SearchValues.Create(
        "_-+.0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");

    /// <exception cref="LimitExceededException">There are too many tokens, or brackets are nested too deeply.</exception>
    public static void Check(ReadOnlySpan<char> text, DocumentLimits limits)
    {
        var tokens = 0;
        var open = 0;
        while (!text.IsEmpty)
        {
            var length = Length(text);
            if (text[0] is not (' ' or '\t' or '\r' or '\n' or ',' or '#' or '\uFEFF'))
            {
                tokens += text[0] == '"' ? 1 + text[..length].Count('\\') : 1;
                open += Brackets.IndexOf(text[0], StringComparison.Ordinal) switch
                {
                    0 or 2 or 4 => 1,
                    1 or 3 or 5 => -1,
                    _ => 0,
                };
            }

            if (tokens > limits.Tokens)
            {
                throw new LimitExceededException("tokens", limits.Tokens);
            }

            if (open > limits.Nesting)
            {
                throw new LimitExceededException("nesting", limits.Nesting);
            }

            text = text[length..];
        }
    }

    /// <summary>How long the token, comment or space at the start of a text is.</summary>
    private static int Length(ReadOnlySpan<char> text) => text[0] switch
    {
        '#' => End(text.IndexOfAny('\r', '\n'), text.Length),
        '"' => text.StartsWith("\"\"\"", StringComparison.Ordinal) ? BlockString(text) : QuotedString(text),
        var first when NameOrNumber.Contains(first) => End(text.IndexOfAnyExcept(NameOrNumber), text.Length),
        _ => 1,
    };

    private static int End(int index, int length) => index < 0 ? length : index;

    private static int QuotedString(ReadOnlySpan<char> text)
    {
        for (var index = 1; index < text.Length; index++)
        {
            switch (text[index])
            {
                case '\\':
                    index++;
                    break;
                case '"':
                    return index + 1;
                case '\r' or '\n':
                    return index;
            }
        }

        return text.Length;
    }

    private static int BlockString(ReadOnlySpan<char> text)
    {
        for (var index = 3; index < text.Length; index++)
        {
            if (text[index..].StartsWith("\\\"\"\"", StringComparison.Ordinal))
            {
                index += 3;
            }
            else if (text[index..].StartsWith("\"\"\"", StringComparison.Ordinal))
            {
                return index + 3;
            }
        }

        return text.Length;
    }
}
