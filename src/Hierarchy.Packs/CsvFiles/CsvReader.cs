using System.Buffers;
using System.Security.Cryptography;
using System.Text.Unicode;

namespace Hierarchy.Packs;

/// <summary>
/// Reads a CSV file row by row in bounded memory and decodes its fields strictly. See the README of this project for why it is our own.
/// </summary>
/// <param name="stream">The file, from its beginning; stays the caller's.</param>
/// <param name="hash">Is fed every byte.</param>
internal sealed class CsvReader(Stream stream, IncrementalHash hash)
{
    private const int FirstBuffer = 1 << 16;

    private static readonly SearchValues<byte> Controls = SearchValues.Create(
        [.. Enumerable.Range(0, 32).Append(127).Where(value => value is not ('\t' or '\n' or '\r')).Select(value => (byte)value)]);

    private readonly List<CsvField> _fields = [];
    private readonly List<(int Start, int Length)> _texts = [];
    private byte[] _bytes = new byte[FirstBuffer];
    private char[] _chars = new char[FirstBuffer];
    private int _start;
    private int _end;
    private int _nextLine = 1;
    private bool _isFinal;
    private bool _isOpened;
    private bool _isDone;

    /// <summary>The line on which the row begins, from 1.</summary>
    public int Line { get; private set; }

    /// <summary>What is wrong with the row; it has no fields then.</summary>
    public CsvFault Fault { get; private set; }

    /// <summary>How many fields the row has.</summary>
    public int Count => _texts.Count;

    /// <summary>How many bytes of the file lie behind the rows read.</summary>
    public long Offset { get; private set; }

    /// <summary>The text of a field, valid until the next row is read.</summary>
    public ReadOnlySpan<char> Field(int index)
    {
        var (start, length) = _texts[index];
        return _chars.AsSpan(start, length);
    }

    /// <summary>Goes to the next row; false = there is none, or the one before had a fault after which nothing can be read.</summary>
    public async ValueTask<bool> ReadAsync(CancellationToken cancellationToken)
    {
        if (!_isOpened)
        {
            await OpenAsync(cancellationToken);
        }

        while (!TryRead())
        {
            await FillAsync(cancellationToken);
        }

        return !_isDone || Fault.Kind != CsvFaultKind.None;
    }

    private bool TryRead()
    {
        _texts.Clear();
        Fault = default;
        if (_isDone || (_start == _end && _isFinal))
        {
            _isDone = true;
            return true;
        }

        var data = _bytes.AsSpan(_start, _end - _start);
        if (data.IsEmpty)
        {
            return false;
        }

        var fault = CsvScanner.Scan(data, _isFinal, _fields, out var consumed);
        if (consumed == 0 && data.Length <= CsvLimits.RowBytes)
        {
            return false;
        }

        Line = _nextLine;
        if (consumed is 0 or > CsvLimits.RowBytes)
        {
            fault = new CsvFault(fault.Kind == CsvFaultKind.QuoteNotClosed ? fault.Kind : CsvFaultKind.RowTooLong, fault.Field);
            consumed = data.Length;
        }

        var row = data[..consumed];
        Fault = fault.Kind == CsvFaultKind.None ? Decode(row) : fault;
        _isDone = Fault.IsFinal;
        _nextLine += row.Count((byte)'\n');
        _start += consumed;
        Offset += consumed;
        return true;
    }

    private CsvFault Decode(ReadOnlySpan<byte> row)
    {
        var control = row.IndexOfAny(Controls);
        if (_chars.Length < row.Length)
        {
            _chars = new char[row.Length];
        }

        var written = 0;
        for (var index = 0; index < _fields.Count; index++)
        {
            var field = _fields[index];
            if (field.Length > CsvLimits.FieldBytes)
            {
                return Refuse(CsvFaultKind.FieldTooLong, index);
            }

            var bytes = row.Slice(field.Start, field.Length);
            var status = Utf8.ToUtf16(bytes, _chars.AsSpan(written), out var read, out var length, replaceInvalidSequences: false);
            if (status != OperationStatus.Done)
            {
                return Refuse(CsvFaultKind.NotUtf8, index, Offset + field.Start + read);
            }

            var text = _chars.AsSpan(written, length);
            var hasControl = control >= field.Start && control < field.Start + field.Length;
            if (hasControl || (!field.Quoted && text.Contains('\r')))
            {
                return Refuse(CsvFaultKind.ControlCharacter, index);
            }

            _texts.Add((written, field.HasDoubledQuotes ? Undouble(text) : length));
            written += length;
        }

        return default;
    }

    private CsvFault Refuse(CsvFaultKind kind, int field, long offset = 0)
    {
        _texts.Clear();
        return new CsvFault(kind, field, offset);
    }

    private static int Undouble(Span<char> text)
    {
        var length = 0;
        for (var at = 0; at < text.Length; at++)
        {
            text[length++] = text[at];
            at += text[at] == '"' ? 1 : 0;
        }

        return length;
    }

    private async ValueTask OpenAsync(CancellationToken cancellationToken)
    {
        _isOpened = true;
        while (!_isFinal && _end < 3)
        {
            await FillAsync(cancellationToken);
        }

        if (_bytes.AsSpan(0, _end).StartsWith("\uFEFF"u8))
        {
            _start = 3;
            Offset = 3;
        }
    }

    private async ValueTask FillAsync(CancellationToken cancellationToken)
    {
        if (_start > 0)
        {
            _bytes.AsSpan(_start, _end - _start).CopyTo(_bytes);
            _end -= _start;
            _start = 0;
        }

        if (_end == _bytes.Length)
        {
            Array.Resize(ref _bytes, _bytes.Length * 2);
        }

        var read = await stream.ReadAsync(_bytes.AsMemory(_end), cancellationToken);
        hash.AppendData(_bytes, _end, read);
        _end += read;
        _isFinal = read == 0;
    }
}
