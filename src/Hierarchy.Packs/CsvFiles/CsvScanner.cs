namespace Hierarchy.Packs;

/// <summary>
/// Finds the fields of one row in UTF-8 bytes, exactly as RFC 4180 says: fields are separated by commas, rows end with LF or CRLF, a field may stand in
/// quotes, and a quote inside it is written twice. Decodes nothing, so that every fault has a byte offset.
/// </summary>
internal static class CsvScanner
{
    private const byte Comma = (byte)',';
    private const byte Quote = (byte)'"';
    private const byte LineFeed = (byte)'\n';
    private const byte CarriageReturn = (byte)'\r';

    /// <summary>Scans the row at the beginning of <paramref name="data"/>, which is not empty.</summary>
    /// <param name="data">The bytes that are there.</param>
    /// <param name="isFinal">Whether the file ends with them.</param>
    /// <param name="fields">Is filled with the row's fields.</param>
    /// <param name="consumed">The length of the row with its line break; 0 when it does not end in <paramref name="data"/>: read on and try again.</param>
    /// <returns>A quote that is not closed or stands where none may; the row is then consumed up to the next line break.</returns>
    public static CsvFault Scan(ReadOnlySpan<byte> data, bool isFinal, List<CsvField> fields, out int consumed)
    {
        fields.Clear();
        consumed = 0;
        var at = 0;
        while (true)
        {
            if (at < data.Length && data[at] == Quote)
            {
                var close = FindClosingQuote(data, at + 1, isFinal, out var hasDoubledQuotes);
                if (close < 0)
                {
                    consumed = isFinal ? data.Length : 0;
                    return new CsvFault(CsvFaultKind.QuoteNotClosed, fields.Count);
                }

                fields.Add(new CsvField(at + 1, close - at - 1, Quoted: true, hasDoubledQuotes));
                at = close + 1;
                var rest = data[at..];
                if (!rest.IsEmpty && rest[0] is not (Comma or LineFeed) && !rest.StartsWith("\r\n"u8))
                {
                    if (rest.Length == 1 && rest[0] == CarriageReturn && !isFinal)
                    {
                        return default;
                    }

                    return SkipRow(data, at, isFinal, fields.Count - 1, out consumed);
                }

                at += !rest.IsEmpty && rest[0] == CarriageReturn ? 1 : 0;
            }
            else
            {
                var length = data[at..].IndexOfAny(Comma, LineFeed, Quote);
                if (length >= 0 && data[at + length] == Quote)
                {
                    return SkipRow(data, at + length, isFinal, fields.Count, out consumed);
                }

                if (length < 0 && !isFinal)
                {
                    return default;
                }

                var end = length < 0 ? data.Length : at + length;
                var endsRow = end == data.Length || data[end] == LineFeed;
                var trimmed = endsRow && end > at && data[end - 1] == CarriageReturn ? 1 : 0;
                fields.Add(new CsvField(at, end - at - trimmed, Quoted: false, HasDoubledQuotes: false));
                at = end;
            }

            if (at == data.Length)
            {
                consumed = isFinal ? at : 0;
                return default;
            }

            if (data[at++] == LineFeed)
            {
                consumed = at;
                return default;
            }
        }
    }

    private static int FindClosingQuote(ReadOnlySpan<byte> data, int at, bool isFinal, out bool hasDoubledQuotes)
    {
        hasDoubledQuotes = false;
        while (true)
        {
            var length = data[at..].IndexOf(Quote);
            var close = at + length;
            if (length < 0 || (close + 1 == data.Length && !isFinal))
            {
                return -1;
            }

            if (close + 1 == data.Length || data[close + 1] != Quote)
            {
                return close;
            }

            hasDoubledQuotes = true;
            at = close + 2;
        }
    }

    private static CsvFault SkipRow(ReadOnlySpan<byte> data, int at, bool isFinal, int field, out int consumed)
    {
        var length = data[at..].IndexOf(LineFeed);
        consumed = length >= 0 ? at + length + 1 : isFinal ? data.Length : 0;
        return new CsvFault(CsvFaultKind.QuoteOutOfPlace, field);
    }
}
