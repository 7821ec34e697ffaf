using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Text;

namespace Hierarchy.Sqlite;

/// <summary>Reads what <see cref="BlockWriter"/> wrote; the block's checksum was found right before.</summary>
internal ref struct BlockReader
{
    private ReadOnlySpan<byte> _rest;

    public BlockReader(ReadOnlySpan<byte> block) => _rest = block;

    public readonly bool IsAtEnd => _rest.IsEmpty;

    public byte Byte() => Take(1)[0];

    public int Int32() => BinaryPrimitives.ReadInt32LittleEndian(Take(sizeof(int)));

    public double Double() => BinaryPrimitives.ReadDoubleLittleEndian(Take(sizeof(double)));

    public Guid Id() => new(Take(16), bigEndian: true);

    public string Text() => Encoding.UTF8.GetString(Bytes());

    public ReadOnlySpan<byte> Bytes() => Take(Int32());

    public Guid[] Ids(int count)
    {
        var column = new Guid[count];
        foreach (ref var cell in column.AsSpan())
        {
            cell = Id();
        }

        return column;
    }

    public string[] Texts(int count)
    {
        var column = new string[count];
        foreach (ref var cell in column.AsSpan())
        {
            cell = Text();
        }

        return column;
    }

    public string?[] OptionalTexts(int count)
    {
        var column = new string?[count];
        foreach (ref var cell in column.AsSpan())
        {
            cell = Byte() == 1 ? Text() : null;
        }

        return column;
    }

    public DateOnly?[] Dates(int count)
    {
        var column = new DateOnly?[count];
        foreach (ref var cell in column.AsSpan())
        {
            var day = Int32();
            cell = day < 0 ? null : DateOnly.FromDayNumber(day);
        }

        return column;
    }

    public bool?[] Booleans(int count)
    {
        var column = new bool?[count];
        foreach (ref var cell in column.AsSpan())
        {
            var value = Byte();
            cell = value == BlockWriter.Missing ? null : value == 1;
        }

        return column;
    }

    public TEnum?[] Enums<TEnum>(int count)
        where TEnum : struct, Enum
    {
        var column = new TEnum?[count];
        foreach (ref var cell in column.AsSpan())
        {
            var value = Byte();
            cell = value == BlockWriter.Missing ? null : Unsafe.BitCast<byte, TEnum>(value);
        }

        return column;
    }

    private ReadOnlySpan<byte> Take(int length)
    {
        var taken = _rest[..length];
        _rest = _rest[length..];
        return taken;
    }
}
