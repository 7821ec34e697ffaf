using System.Buffers.Binary;
using System.Text;

namespace Hierarchy.Sqlite;

/// <summary>
/// Reads what <see cref="BlockWriter"/> wrote; the block's checksum was found right before. Columns are views of the block: a row is made
/// from them without a copy between.
/// </summary>
internal ref struct BlockReader
{
    private ReadOnlySpan<byte> _rest;

    public BlockReader(ReadOnlySpan<byte> block) => _rest = block;

    public readonly bool IsAtEnd => _rest.IsEmpty;

    public byte Byte() => Take(1)[0];

    public int Int32() => BinaryPrimitives.ReadInt32LittleEndian(Take(sizeof(int)));

    public double Double() => BinaryPrimitives.ReadDoubleLittleEndian(Take(sizeof(double)));

    public string Text() => Encoding.UTF8.GetString(Bytes());

    public ReadOnlySpan<byte> Bytes() => Take(Int32());

    /// <summary>The next column of identities.</summary>
    public IdColumn Ids(int count) => new(Take(IdColumn.Width * count));

    /// <summary>The next column of texts.</summary>
    public TextColumn Texts(int count)
    {
        var length = Int32();
        var lengths = Take(sizeof(int) * count);
        return new TextColumn(lengths, Take(length));
    }

    /// <summary>The next column of dates.</summary>
    public DateColumn Dates(int count) => new(Take(DateColumn.Width * count));

    /// <summary>The next column of enum values or booleans.</summary>
    public ByteColumn Bytes(int count) => new(Take(count));

    /// <summary>The next column of numbers below 65,536.</summary>
    public ReadOnlySpan<byte> UInt16s(int count) => Take(sizeof(ushort) * count);

    private ReadOnlySpan<byte> Take(int length)
    {
        var taken = _rest[..length];
        _rest = _rest[length..];
        return taken;
    }
}
