using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Hierarchy.Sqlite;

/// <summary>Writes a checkpoint: the header, then blocks of rows of one kind as columns, each with its checksum.</summary>
internal sealed class CheckpointWriter
{
    /// <summary>The number of blocks of relationships; blocks of nodes have their type's number.</summary>
    public const int RelationshipBlock = 5;

    /// <summary>What stands before a block: its number, its rows, its bytes.</summary>
    public const int BlockHeadLength = 3 * sizeof(int);

    private const int RowsInBlock = 8192;

    private readonly Stream _stream;
    private readonly BlockWriter _block = new();
    private readonly CancellationToken _cancellationToken;

    private CheckpointWriter(Stream stream, CancellationToken cancellationToken)
    {
        _stream = stream;
        _cancellationToken = cancellationToken;
    }

    public static void Write(Stream stream, CheckpointHeader header, GraphImage image, CancellationToken cancellationToken)
    {
        var writer = new CheckpointWriter(stream, cancellationToken);
        stream.Write(header.ToBytes());
        writer.Blocks((int)NodeType.OrgUnit, image.Nodes.OfType<OrgUnitData>(), OrgUnitColumns.Write);
        writer.Blocks((int)NodeType.Person, image.Nodes.OfType<PersonData>(), PersonColumns.Write);
        writer.Blocks((int)NodeType.WorkUnit, image.Nodes.OfType<WorkUnitData>(), KindColumns<WorkUnitKind>.Write);
        writer.Blocks((int)NodeType.Matrix, image.Nodes.OfType<MatrixData>(), KindColumns<MatrixKind>.Write);
        writer.Blocks((int)NodeType.Body, image.Nodes.OfType<BodyData>(), KindColumns<BodyKind>.Write);
        writer.Blocks(RelationshipBlock, image.Relationships, RelationshipColumns.Write);
    }

    /// <summary>The checksum of a block.</summary>
    public static byte[] Checksum(ReadOnlySpan<byte> head, ReadOnlySpan<byte> block)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(head);
        hash.AppendData(block);
        return hash.GetHashAndReset();
    }

    private void Blocks<T>(int number, IEnumerable<T> rows, Action<BlockWriter, IReadOnlyList<T>> write)
    {
        Span<byte> head = stackalloc byte[BlockHeadLength];
        foreach (var chunk in rows.Chunk(RowsInBlock))
        {
            _cancellationToken.ThrowIfCancellationRequested();
            _block.Clear();
            write(_block, chunk);
            BinaryPrimitives.WriteInt32LittleEndian(head, number);
            BinaryPrimitives.WriteInt32LittleEndian(head[sizeof(int)..], chunk.Length);
            BinaryPrimitives.WriteInt32LittleEndian(head[(2 * sizeof(int))..], _block.Written.Length);
            _stream.Write(head);
            _stream.Write(_block.Written);
            _stream.Write(Checksum(head, _block.Written));
        }
    }
}
