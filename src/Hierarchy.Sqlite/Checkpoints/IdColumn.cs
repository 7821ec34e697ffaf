namespace Hierarchy.Sqlite;

/// <summary>A column of identities: 16 bytes each, big-endian.</summary>
internal readonly ref struct IdColumn(ReadOnlySpan<byte> bytes)
{
    /// <summary>The length of a cell, in bytes.</summary>
    public const int Width = 16;

    private readonly ReadOnlySpan<byte> _bytes = bytes;

    public Guid this[int row] => new(_bytes.Slice(row * Width, Width), bigEndian: true);
}
