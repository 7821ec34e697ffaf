using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace Hierarchy.Sqlite;

/// <summary>Writes the columns of one block. Numbers are little-endian; what may be missing has a value that says so.</summary>
internal sealed class BlockWriter
{
    /// <summary>Stands for a missing enum value, boolean or date.</summary>
    public const byte Missing = byte.MaxValue;

    private readonly ArrayBufferWriter<byte> _buffer = new(1 << 16);

    public ReadOnlySpan<byte> Written => _buffer.WrittenSpan;

    public void Clear() => _buffer.ResetWrittenCount();

    public void Byte(byte value)
    {
        _buffer.GetSpan(1)[0] = value;
        _buffer.Advance(1);
    }

    public void Enum<TEnum>(TEnum? value)
        where TEnum : struct, Enum => Byte(value is { } given ? Unsafe.BitCast<TEnum, byte>(given) : Missing);

    public void Boolean(bool? value) => Byte(value switch
    {
        null => Missing,
        true => 1,
        false => 0,
    });

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

    public void Id(Guid value)
    {
        value.TryWriteBytes(_buffer.GetSpan(16), bigEndian: true, out _);
        _buffer.Advance(16);
    }

    public void Date(DateOnly? value) => Int32(value?.DayNumber ?? -1);

    public void Text(string text) => Bytes(JsonWriting.Utf8(text));

    public void OptionalText(string? text)
    {
        Boolean(text is not null);
        if (text is not null)
        {
            Text(text);
        }
    }

    public void Bytes(ReadOnlySpan<byte> bytes)
    {
        Int32(bytes.Length);
        _buffer.Write(bytes);
    }
}
