using System.Runtime.CompilerServices;

namespace Hierarchy.Sqlite;

/// <summary>A column of enum values or booleans: one byte each, <see cref="BlockWriter.Missing"/> for none.</summary>
internal readonly ref struct ByteColumn(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;

    public bool? Boolean(int row) => _bytes[row] == BlockWriter.Missing ? null : _bytes[row] == 1;

    public TEnum? Enum<TEnum>(int row)
        where TEnum : struct, Enum => _bytes[row] == BlockWriter.Missing ? null : Unsafe.BitCast<byte, TEnum>(_bytes[row]);
}
