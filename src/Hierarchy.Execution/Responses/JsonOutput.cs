using System.Buffers;
using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace Hierarchy.Execution.Responses;

/// <summary>
/// Writes JSON values as UTF-8 into a small buffer that is handed on to an <see cref="IBufferWriter{T}"/> whenever it is full. It
/// writes what it is told: commas, names and brackets are the caller's business. Not safe for several threads.
/// </summary>
public sealed partial class JsonOutput : IDisposable
{
    /// <summary>How many bytes the buffer holds; no number, date or property name needs more than a small part of it.</summary>
    internal const int BufferSize = 16 * 1024;

    private readonly IBufferWriter<byte> _target;
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
    private int _position;
    private long _drained;

    /// <summary>Writes to the target. Call <see cref="Drain"/> at the end.</summary>
    public JsonOutput(IBufferWriter<byte> target)
    {
        _target = target;
    }

    /// <summary>How many bytes were written so far.</summary>
    public long Written => _drained + _position;

    /// <summary>Hands everything written so far to the target.</summary>
    public void Drain()
    {
        if (_position == 0)
        {
            return;
        }

        _target.Write(_buffer.AsSpan(0, _position));
        _drained += _position;
        _position = 0;
    }

    /// <summary>Gives the buffer back; what was not drained is lost.</summary>
    public void Dispose()
    {
        if (_buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = [];
        }
    }

    /// <summary>Writes bytes that are JSON already.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteRaw(scoped ReadOnlySpan<byte> json)
    {
        var position = _position;
        if (json.Length <= _buffer.Length - position)
        {
            json.CopyTo(_buffer.AsSpan(position));
            _position = position + json.Length;
        }
        else
        {
            WriteRawAcross(json);
        }
    }

    /// <summary>Writes <c>null</c>.</summary>
    public void WriteNull() => WriteRaw("null"u8);

    /// <summary>Writes <c>true</c> or <c>false</c>.</summary>
    public void WriteBoolean(bool value) => WriteRaw(value ? "true"u8 : "false"u8);

    /// <summary>Writes an integer.</summary>
    [SuppressMessage("Performance", "CA1806:Do not ignore method results", Justification = "The buffer has room for every integer.")]
    public void WriteNumber(long value)
    {
        Reserve(20);
        Utf8Formatter.TryFormat(value, _buffer.AsSpan(_position), out var written);
        _position += written;
    }

    /// <summary>Writes a finite number, with as many digits as are needed to read the same number again.</summary>
    /// <exception cref="ArgumentException">JSON has no infinities and no NaN.</exception>
    public void WriteNumber(double value)
    {
        if (!double.IsFinite(value))
        {
            throw new ArgumentException("JSON has no infinities and no NaN.", nameof(value));
        }

        Reserve(32);
        value.TryFormat(_buffer.AsSpan(_position), out var written, default, CultureInfo.InvariantCulture);
        _position += written;
    }

    /// <summary>Writes an integer as a string.</summary>
    public void WriteQuotedNumber(long value)
    {
        Reserve(22);
        _buffer[_position++] = (byte)'"';
        WriteNumber(value);
        _buffer[_position++] = (byte)'"';
    }

    /// <summary>Writes a day as the string <c>yyyy-MM-dd</c>.</summary>
    public void WriteDate(DateOnly value)
    {
        Reserve(12);
        _buffer[_position++] = (byte)'"';
        value.TryFormat(_buffer.AsSpan(_position), out var written, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        _position += written;
        _buffer[_position++] = (byte)'"';
    }

    /// <summary>Writes an instant in UTC as the string <c>yyyy-MM-ddTHH:mm:ss.fffZ</c>.</summary>
    public void WriteInstant(DateTimeOffset value)
    {
        Reserve(26);
        _buffer[_position++] = (byte)'"';
        value.UtcDateTime.TryFormat(
            _buffer.AsSpan(_position), out var written, "yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
        _position += written;
        _buffer[_position++] = (byte)'"';
    }

    private void WriteRawAcross(scoped ReadOnlySpan<byte> json)
    {
        Drain();
        if (json.Length > _buffer.Length)
        {
            _target.Write(json);
            _drained += json.Length;
        }
        else
        {
            json.CopyTo(_buffer);
            _position = json.Length;
        }
    }

    private void Reserve(int bytes)
    {
        if (bytes > _buffer.Length - _position)
        {
            Drain();
        }
    }
}
