using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text.Json;

namespace Hierarchy.Sqlite;

/// <summary>Reads a checkpoint, whole or not at all.</summary>
internal static class CheckpointReader
{
    /// <summary>Reads the header; null = damaged, or of another layout.</summary>
    public static CheckpointHeader? ReadHeader(Stream stream)
    {
        Span<byte> bytes = stackalloc byte[CheckpointHeader.Length];
        var length = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return CheckpointHeader.Parse(bytes[..length]);
    }

    /// <summary>Reads the blocks after the header.</summary>
    /// <returns>Null = something is missing, damaged or too much.</returns>
    public static GraphImage? ReadBlocks(Stream stream, CheckpointHeader header)
    {
        try
        {
            var nodes = new List<NodeData>(header.Nodes);
            var relationships = new List<RelationshipData>(header.Relationships);
            Span<byte> head = stackalloc byte[CheckpointWriter.BlockHeadLength];
            byte[] buffer = [];
            while (stream.Position < stream.Length)
            {
                stream.ReadExactly(head);
                if (!TryReadBlock(stream, head, ref buffer, out var length))
                {
                    return null;
                }

                var number = BinaryPrimitives.ReadInt32LittleEndian(head);
                var rows = BinaryPrimitives.ReadInt32LittleEndian(head[sizeof(int)..]);
                Decode(number, rows, buffer.AsSpan(0, length), nodes, relationships);
            }

            return nodes.Count == header.Nodes && relationships.Count == header.Relationships
                ? new GraphImage(header.Revision, nodes, relationships)
                : null;
        }
        catch (Exception exception) when (exception is EndOfStreamException or ArgumentException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Reads a block into a buffer that all blocks share.</summary>
    private static bool TryReadBlock(Stream stream, ReadOnlySpan<byte> head, ref byte[] buffer, out int length)
    {
        length = BinaryPrimitives.ReadInt32LittleEndian(head[(2 * sizeof(int))..]);
        if (length < 0 || length > stream.Length - stream.Position - SHA256.HashSizeInBytes)
        {
            return false;
        }

        if (buffer.Length < length)
        {
            buffer = GC.AllocateUninitializedArray<byte>(length);
        }

        var block = buffer.AsSpan(0, length);
        stream.ReadExactly(block);
        Span<byte> checksum = stackalloc byte[SHA256.HashSizeInBytes];
        stream.ReadExactly(checksum);
        return checksum.SequenceEqual(CheckpointWriter.Checksum(head, block));
    }

    private static void Decode(int number, int count, ReadOnlySpan<byte> block, List<NodeData> nodes, List<RelationshipData> relationships)
    {
        var reader = new BlockReader(block);
        switch (number)
        {
            case (int)NodeType.OrgUnit:
                OrgUnitColumns.Read(ref reader, count, nodes);
                break;
            case (int)NodeType.Person:
                PersonColumns.Read(ref reader, count, nodes);
                break;
            case (int)NodeType.WorkUnit:
                KindColumns<WorkUnitKind>.Read(ref reader, count, nodes, (head, kind, closedOn) => new WorkUnitData(head, kind, closedOn));
                break;
            case (int)NodeType.Matrix:
                KindColumns<MatrixKind>.Read(ref reader, count, nodes, (head, kind, closedOn) => new MatrixData(head, kind, closedOn));
                break;
            case (int)NodeType.Body:
                KindColumns<BodyKind>.Read(ref reader, count, nodes, (head, kind, closedOn) => new BodyData(head, kind, closedOn));
                break;
            case CheckpointWriter.RelationshipBlock:
                RelationshipColumns.Read(ref reader, count, relationships);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(number), number, "No such block.");
        }

        if (!reader.IsAtEnd)
        {
            throw new ArgumentException("The block is longer than its rows.", nameof(block));
        }
    }
}
