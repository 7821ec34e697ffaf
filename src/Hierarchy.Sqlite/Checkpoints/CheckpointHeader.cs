using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Hierarchy.Sqlite;

/// <summary>Which log a checkpoint belongs to, up to which commit, and how much follows.</summary>
/// <param name="Revision">The revision of the graph in it.</param>
/// <param name="LogChecksum">The log's checksum at that revision: a checkpoint of another store or of another history does not fit.</param>
/// <param name="Nodes">How many nodes follow.</param>
/// <param name="Relationships">How many relationships follow.</param>
internal sealed record CheckpointHeader(Revision Revision, byte[] LogChecksum, int Nodes, int Relationships)
{
    /// <summary>Its length in the file, in bytes.</summary>
    public const int Length = LayoutAt + (3 * SHA256.HashSizeInBytes) + sizeof(long) + (2 * sizeof(int));

    private const int LayoutAt = 8;
    private const int ChecksumAt = LayoutAt + SHA256.HashSizeInBytes;
    private const int RevisionAt = ChecksumAt + SHA256.HashSizeInBytes;
    private const int NodesAt = RevisionAt + sizeof(long);
    private const int RelationshipsAt = NodesAt + sizeof(int);
    private const int HashAt = RelationshipsAt + sizeof(int);

    // Enums are single bytes in a checkpoint: another list of names makes another layout, and an old checkpoint is simply not used.
    private static readonly byte[] Layout = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(
        ';',
        Names<NodeType>(), Names<OrgUnitKind>(), Names<OrgUnitForm>(), Names<OrgUnitStatus>(), Names<Trait>(), Names<WorkUnitKind>(),
        Names<MatrixKind>(), Names<BodyKind>(), Names<RelationshipType>(), Names<MatrixRole>(), Names<Post>(), Names<LineageKind>())));

    private static ReadOnlySpan<byte> Magic => "HIERCKP3"u8;

    public byte[] ToBytes()
    {
        var bytes = new byte[Length];
        Magic.CopyTo(bytes);
        Layout.CopyTo(bytes, LayoutAt);
        LogChecksum.CopyTo(bytes, ChecksumAt);
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(RevisionAt), Revision.Number);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(NodesAt), Nodes);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(RelationshipsAt), Relationships);
        SHA256.HashData(bytes.AsSpan(0, HashAt), bytes.AsSpan(HashAt));
        return bytes;
    }

    /// <summary>Reads a header; null = it is damaged, or of another layout.</summary>
    public static CheckpointHeader? Parse(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length != Length || !bytes.StartsWith(Magic) || !bytes[LayoutAt..ChecksumAt].SequenceEqual(Layout)
            || !bytes[HashAt..].SequenceEqual(SHA256.HashData(bytes[..HashAt])))
        {
            return null;
        }

        return new CheckpointHeader(
            new Revision(BinaryPrimitives.ReadInt64LittleEndian(bytes[RevisionAt..])),
            bytes[ChecksumAt..RevisionAt].ToArray(),
            BinaryPrimitives.ReadInt32LittleEndian(bytes[NodesAt..]),
            BinaryPrimitives.ReadInt32LittleEndian(bytes[RelationshipsAt..]));
    }

    private static string Names<TEnum>()
        where TEnum : struct, Enum => string.Join(',', Enum.GetNames<TEnum>());
}
