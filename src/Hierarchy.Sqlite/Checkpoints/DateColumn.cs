using System.Buffers.Binary;

namespace Hierarchy.Sqlite;

/// <summary>A column of dates: the number of the day, or -1 for none.</summary>
internal readonly ref struct DateColumn(ReadOnlySpan<byte> bytes)
{
    /// <summary>The length of a cell, in bytes.</summary>
    public const int Width = sizeof(int);

    private readonly ReadOnlySpan<byte> _bytes = bytes;

    public DateOnly? this[int row]
    {
        get
        {
            var day = BinaryPrimitives.ReadInt32LittleEndian(_bytes[(row * Width)..]);
            return day < 0 ? null : DateOnly.FromDayNumber(day);
        }
    }
}
