using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace Hierarchy.Sqlite;

/// <summary>Writes the columns of one block. Numbers are little-endian; what may be missing has a value that says so.</summary>
internal sealed class BlockWriter
{
    /// <summary>Stands for a missing enum value or boolean.</summary>
    public const byte Missing = byte.MaxValue;

    private const int MissingNumber = -1;

    private readonly ArrayBufferWriter<byte> _buffer = new(1 << 16);

    public ReadOnlySpan<byte> Written => _buffer.WrittenSpan;

    public void Clear() => _buffer.ResetWrittenCount();

    public void Ids<T>(IReadOnlyList<T> rows, Func<T, Guid> idOf)
    {
        foreach (var row in rows)
        {
            idOf(row).TryWriteBytes(_buffer.GetSpan(IdColumn.Width), bigEndian: true, out _);
            _buffer.Advance(IdColumn.Width);
        }
    }

    public void Enums<T, TEnum>(IReadOnlyList<T> rows, Func<T, TEnum?> valueOf)
        where TEnum : struct, Enum
    {
        foreach (var row in rows)
        {
            Byte(valueOf(row) is { } value ? Unsafe.BitCast<TEnum, byte>(value) : Missing);
        }
    }

    public void Booleans<T>(IReadOnlyList<T> rows, Func<T, bool?> valueOf)
    {
        foreach (var row in rows)
        {
            Byte(valueOf(row) switch
            {
                null => Missing,
                true => 1,
                false => 0,
            });
        }
    }

    public void Dates<T>(IReadOnlyList<T> rows, Func<T, DateOnly?> dateOf)
    {
        foreach (var row in rows)
        {
            Int32(dateOf(row)?.DayNumber ?? MissingNumber);
        }
    }

    public void UInt16s<T>(IReadOnlyList<T> rows, Func<T, ushort> numberOf)
    {
        foreach (var row in rows)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(_buffer.GetSpan(sizeof(ushort)), numberOf(row));
            _buffer.Advance(sizeof(ushort));
        }
    }

    /// <summary>A column of texts: the bytes of all, the bytes of each, then the texts.</summary>
    public void Texts<T>(IReadOnlyList<T> rows, Func<T, string?> textOf)
    {
        var texts = rows.Select(row => textOf(row) is { } text ? JsonWriting.Utf8(text) : null).ToArray();
        Int32(texts.Sum(text => text?.Length ?? 0));
        foreach (var text in texts)
        {
            Int32(text?.Length ?? MissingNumber);
        }

        foreach (var text in texts)
        {
            _buffer.Write(text);
        }
    }

    public void Byte(byte value)
    {
        _buffer.GetSpan(1)[0] = value;
        _buffer.Advance(1);
    }

    public void Int32(int value)
    {
        BinaryPrimitives.WriteInt32LittleEndian(_buffer.GetSpan(sizeof(int)), value);
        _buffer.Advance(sizeof(int));
    }

    public void Double(double value)
    {
        BinaryPrimitives.WriteDoubleLittleEndian(_buffer.GetSpan(sizeof(double)), value);
        _buffer.Advance(sizeof(double));
    }

    public void Text(string text) => Bytes(JsonWriting.Utf8(text));

    public void Bytes(ReadOnlySpan<byte> bytes)
    {
        Int32(bytes.Length);
        _buffer.Write(bytes);
    }
}
