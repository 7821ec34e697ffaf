using System.Buffers.Binary;
using System.Text;

namespace Hierarchy.Sqlite;

/// <summary>A column of texts: how many bytes each has, or -1 for none, then all bytes; read from the first row to the last.</summary>
internal ref struct TextColumn(ReadOnlySpan<byte> lengths, ReadOnlySpan<byte> bytes)
{
    private ReadOnlySpan<byte> _lengths = lengths;
    private ReadOnlySpan<byte> _bytes = bytes;

    /// <summary>The next row's text; null = it has none.</summary>
    public string? NextOptional()
    {
        var length = BinaryPrimitives.ReadInt32LittleEndian(_lengths);
        _lengths = _lengths[sizeof(int)..];
        if (length < 0)
        {
            return null;
        }

        var text = Encoding.UTF8.GetString(_bytes[..length]);
        _bytes = _bytes[length..];
        return text;
    }

    /// <summary>The next row's text, which it must have.</summary>
    public string Next() => NextOptional() ?? throw new ArgumentException("A text is missing.");
}
