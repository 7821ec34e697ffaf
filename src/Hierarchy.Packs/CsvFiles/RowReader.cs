using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Unicode;
using CsvHelper;

namespace Hierarchy.Packs;

/// <summary>
/// Reads the rows of a CSV file in bounded memory, strictly: RFC 4180 and UTF-8, nothing repaired. CsvHelper finds the fields; what it
/// would repair in silence (quotes, bytes that are not UTF-8, other encodings) is a fault here.
/// </summary>
internal sealed partial class RowReader : IDisposable
{
    private static readonly SearchValues<byte> Controls = SearchValues.Create(
        [.. Enumerable.Range(0, 32).Append(127).Where(value => value is not ('\t' or '\n' or '\r')).Select(value => (byte)value)]);

    private readonly List<(int Start, int Length)> _texts = [];
    private readonly Stream _stream;
    private readonly CsvReader _csv;
    private CsvMalformedRecord? _malformed;
    private char[] _chars = new char[1 << 12];
    private bool _isOpened;
    private bool _isDone;

    /// <summary>Begins to read.</summary>
    /// <param name="stream">The file, from its beginning; can seek, and stays the caller's.</param>
    /// <param name="hash">Is fed every byte.</param>
    public RowReader(Stream stream, IncrementalHash hash)
    {
        _stream = stream;
        var options = new CsvReaderOptions
        {
            Separator = ',',
            HasHeader = false,
            SkipEmptyLines = false,
            TrackLineNumbers = true,
            MaxRecordSize = CsvLimits.RowBytes,
            Encoding = Encoding.UTF8,
            OnMalformedRecord = malformed => _malformed ??= malformed,
        };
        _csv = CsvReader.Create(new HashingStream(stream, hash), options, leaveOpen: true);
    }

    /// <summary>The line on which the row begins, from 1.</summary>
    public int Line { get; private set; }

    /// <summary>What is wrong with the row; it has no fields then.</summary>
    public CsvFault Fault { get; private set; }

    /// <summary>How many fields the row has.</summary>
    public int Count => _texts.Count;

    /// <summary>How many bytes of the file lie before the row; all of them at the end.</summary>
    public long Offset => _isDone ? _stream.Position : _csv.ByteOffset;

    public void Dispose() => _csv.Dispose();

    /// <summary>The text of a field, valid until the next row is read.</summary>
    public ReadOnlySpan<char> Field(int index)
    {
        var (start, length) = _texts[index];
        return _chars.AsSpan(start, length);
    }

    /// <summary>Goes to the next row; false = there is none, or the one before had a fault after which nothing can be read.</summary>
    public ValueTask<bool> ReadAsync(CancellationToken cancellationToken)
    {
        _texts.Clear();
        Fault = default;
        _malformed = null;
        if (_isDone)
        {
            return new ValueTask<bool>(false);
        }

        // Nearly every row lies in the buffer already: a state machine for each would cost more than finding its fields.
        var row = ReadRowAsync(cancellationToken);
        return row.IsCompletedSuccessfully ? new ValueTask<bool>(Take(row.Result)) : TakeAsync(row);
    }

    private async ValueTask<bool> TakeAsync(ValueTask<bool> row) => Take(await row);

    private bool Take(bool hasRow)
    {
        if (!hasRow)
        {
            _isDone = true;
            return Fault.Kind != CsvFaultKind.None;
        }

        Line = (int)_csv.LineNumber;
        Fault = _malformed is { } malformed ? FaultOf(malformed) : Decode();
        _isDone = Fault.IsFinal;
        return true;
    }

    private ValueTask<bool> ReadRowAsync(CancellationToken cancellationToken)
    {
        if (!_isOpened)
        {
            _isOpened = true;
            return OpenAsync(cancellationToken);
        }

        try
        {
            var row = _csv.ReadAsync(cancellationToken);
            return row.IsCompletedSuccessfully ? row : CatchAsync(row, cancellationToken);
        }
        catch (CsvFormatException tooLong)
        {
            return RefuseLongRowAsync(tooLong, cancellationToken);
        }
    }

    private async ValueTask<bool> OpenAsync(CancellationToken cancellationToken)
    {
        if (!await StartsWithOtherEncodingAsync(cancellationToken))
        {
            return await ReadRowAsync(cancellationToken);
        }

        Line = 1;
        Fault = new CsvFault(CsvFaultKind.Utf16, Field: 0);
        return false;
    }

    private async ValueTask<bool> CatchAsync(ValueTask<bool> row, CancellationToken cancellationToken)
    {
        try
        {
            return await row;
        }
        catch (CsvFormatException tooLong)
        {
            return await RefuseLongRowAsync(tooLong, cancellationToken);
        }
    }

    private async ValueTask<bool> RefuseLongRowAsync(CsvFormatException tooLong, CancellationToken cancellationToken)
    {
        Line = (int)tooLong.LineNumber;
        Fault = await FaultOfLongRowAsync(tooLong.ByteOffset, cancellationToken);
        return false;
    }

    private CsvFault Decode()
    {
        var raw = _csv.RawRecord;
        var hasControls = raw.ContainsAny(Controls);
        if (_chars.Length < raw.Length)
        {
            _chars = new char[raw.Length];
        }

        var written = 0;
        for (var index = 0; index < _csv.FieldCount; index++)
        {
            var bytes = _csv.GetSpan(index);
            if (bytes.Length > CsvLimits.FieldBytes)
            {
                return Refuse(CsvFaultKind.FieldTooLong, index);
            }

            var status = Utf8.ToUtf16(bytes, _chars.AsSpan(written), out _, out var length, replaceInvalidSequences: false);
            if (status != OperationStatus.Done)
            {
                Utf8.ToUtf16(raw, new char[raw.Length], out var valid, out _, replaceInvalidSequences: false);
                return Refuse(CsvFaultKind.NotUtf8, index, _csv.ByteOffset + valid);
            }

            if (hasControls && bytes.ContainsAny(Controls))
            {
                return Refuse(CsvFaultKind.ControlCharacter, index);
            }

            _texts.Add((written, length));
            written += length;
        }

        return default;
    }

    private CsvFault Refuse(CsvFaultKind kind, int field, long offset = 0)
    {
        _texts.Clear();
        return new CsvFault(kind, field, offset);
    }
}
