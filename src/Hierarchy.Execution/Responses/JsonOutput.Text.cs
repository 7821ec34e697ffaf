using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Hierarchy.Execution.Responses;

/// <content>Strings: quoted, escaped as little as JSON allows, ill-formed text replaced by U+FFFD.</content>
public sealed partial class JsonOutput
{
    /// <summary>Characters to look at in one step; each becomes at most six bytes, so a step always fits the empty buffer.</summary>
    private const int Step = BufferSize / 8;

    private static readonly SearchValues<char> EscapedCharacters = SearchValues.Create(
        "\"\\\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\t\n\u000B\f\r\u000E\u000F"
        + "\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F");

    private static readonly SearchValues<byte> EscapedBytes = SearchValues.Create(
        [.. Enumerable.Range(0, 32).Select(value => (byte)value), (byte)'"', (byte)'\\']);

    /// <summary>Writes a string; null becomes <c>null</c>.</summary>
    public void WriteText(string? text)
    {
        if (text is null)
        {
            WriteNull();
        }
        else
        {
            WriteText(text.AsSpan());
        }
    }

    /// <summary>Writes a string from UTF-16.</summary>
    public void WriteText(scoped ReadOnlySpan<char> text)
    {
        WriteByte((byte)'"');
        while (!text.IsEmpty)
        {
            var step = Math.Min(text.Length, Step);
            if (step < text.Length && char.IsHighSurrogate(text[step - 1]))
            {
                step--;
            }

            var escape = text[..step].IndexOfAny(EscapedCharacters);
            var plain = escape < 0 ? step : escape;
            Reserve(plain * 3);
            Utf8.FromUtf16(text[..plain], _buffer.AsSpan(_position), out _, out var written, replaceInvalidSequences: true);
            _position += written;
            text = text[plain..];
            if (escape >= 0)
            {
                WriteEscape((byte)text[0]);
                text = text[1..];
            }
        }

        WriteByte((byte)'"');
    }

    /// <summary>Writes a string from UTF-8.</summary>
    public void WriteText(scoped ReadOnlySpan<byte> utf8)
    {
        WriteByte((byte)'"');
        if (Utf8.IsValid(utf8))
        {
            WriteWellFormed(utf8);
        }
        else
        {
            WriteWellFormed(Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(utf8)));
        }

        WriteByte((byte)'"');
    }

    /// <summary>Writes a string from UTF-8 that is well-formed and escaped for JSON already, without its quotes: the fastest way.</summary>
    public void WriteEscapedText(scoped ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length + 2 > BufferSize)
        {
            WriteByte((byte)'"');
            WriteRaw(utf8);
            WriteByte((byte)'"');
            return;
        }

        Reserve(utf8.Length + 2);
        var target = _buffer.AsSpan(_position, utf8.Length + 2);
        target[0] = (byte)'"';
        utf8.CopyTo(target[1..]);
        target[^1] = (byte)'"';
        _position += target.Length;
    }

    private void WriteWellFormed(scoped ReadOnlySpan<byte> utf8)
    {
        while (true)
        {
            var escape = utf8.IndexOfAny(EscapedBytes);
            if (escape < 0)
            {
                WriteRaw(utf8);
                return;
            }

            WriteRaw(utf8[..escape]);
            WriteEscape(utf8[escape]);
            utf8 = utf8[(escape + 1)..];
        }
    }

    private void WriteByte(byte value)
    {
        Reserve(1);
        _buffer[_position++] = value;
    }

    private void WriteEscape(byte value)
    {
        switch (value)
        {
            case (byte)'"':
                WriteRaw("\\\""u8);
                break;
            case (byte)'\\':
                WriteRaw("\\\\"u8);
                break;
            case (byte)'\n':
                WriteRaw("\\n"u8);
                break;
            case (byte)'\r':
                WriteRaw("\\r"u8);
                break;
            case (byte)'\t':
                WriteRaw("\\t"u8);
                break;
            default:
                WriteRaw("\\u00"u8);
                WriteByte((byte)('0' + (value >> 4)));
                WriteByte((byte)"0123456789abcdef"[value & 15]);
                break;
        }
    }
}
