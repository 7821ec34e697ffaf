using System.Security.Cryptography;

namespace Hierarchy.Sqlite;

/// <summary>One row of the log whose checksum was found right.</summary>
internal readonly record struct LogRow(Revision Revision, byte[] Mutation, byte[] Content, byte[] Checksum)
{
    /// <summary>The length of a checksum, in bytes.</summary>
    public const int ChecksumLength = SHA256.HashSizeInBytes;

    /// <summary>What stands before the first commit: the store's identity, so that no row of another store fits.</summary>
    public static byte[] ChecksumOfNothing(Guid store) => SHA256.HashData(store.ToByteArray(bigEndian: true));

    /// <summary>The checksum of a commit.</summary>
    public static byte[] ChecksumOf(ReadOnlySpan<byte> before, Revision revision, int format, ReadOnlySpan<byte> contentHash)
    {
        Span<byte> text = stackalloc byte[ChecksumLength + sizeof(long) + sizeof(int) + ChecksumLength];
        before.CopyTo(text);
        System.Buffers.Binary.BinaryPrimitives.WriteInt64BigEndian(text[ChecksumLength..], revision.Number);
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(text[(ChecksumLength + sizeof(long))..], format);
        contentHash.CopyTo(text[(ChecksumLength + sizeof(long) + sizeof(int))..]);
        return SHA256.HashData(text);
    }
}
