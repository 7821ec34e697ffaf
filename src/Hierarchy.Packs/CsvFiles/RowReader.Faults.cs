using CsvHelper;

namespace Hierarchy.Packs;

/// <content>What is wrong with text that CsvHelper does not take, or would take too kindly.</content>
internal sealed partial class RowReader
{
    /// <summary>A byte order mark of UTF-16 or UTF-32 would be followed, although a pack is UTF-8.</summary>
    private async ValueTask<bool> StartsWithOtherEncodingAsync(CancellationToken cancellationToken)
    {
        var start = new byte[4];
        var length = await _stream.ReadAtLeastAsync(start, start.Length, throwOnEndOfStream: false, cancellationToken);
        _stream.Position = 0;
        return length >= 2 && ((start[0], start[1]) is (0xFE, 0xFF) or (0xFF, 0xFE)
            || start.AsSpan().SequenceEqual((ReadOnlySpan<byte>)[0, 0, 0xFE, 0xFF]));
    }

    /// <summary>Where a row does not end within the limit, mostly the quote was forgotten that should close it.</summary>
    private async ValueTask<CsvFault> FaultOfLongRowAsync(long offset, CancellationToken cancellationToken)
    {
        var row = new byte[CsvLimits.RowBytes];
        _stream.Position = offset;
        var length = await _stream.ReadAtLeastAsync(row, row.Length, throwOnEndOfStream: false, cancellationToken);
        var part = row.AsSpan(0, length);
        return part.Count((byte)'"') % 2 == 0
            ? new CsvFault(CsvFaultKind.RowTooLong, Field: -1)
            : new CsvFault(CsvFaultKind.QuoteNotClosed, FieldAt(part));
    }

    private CsvFault FaultOf(CsvMalformedRecord malformed)
    {
        var raw = _csv.RawRecord;
        return malformed.Reason == CsvMalformedReason.UnterminatedQuote
            ? new CsvFault(CsvFaultKind.QuoteNotClosed, _csv.FieldCount - 1)
            : new CsvFault(CsvFaultKind.QuoteOutOfPlace, FieldAt(raw[..(int)Math.Min(raw.Length, malformed.ByteOffset - _csv.ByteOffset)]));
    }

    /// <summary>The index of the field that begins last in the given part of a row, whose quotes are in order.</summary>
    private static int FieldAt(ReadOnlySpan<byte> part)
    {
        var field = 0;
        var isQuoted = false;
        foreach (var value in part)
        {
            isQuoted ^= value == (byte)'"';
            field += value == (byte)',' && !isQuoted ? 1 : 0;
        }

        return field;
    }
}
