using System.Buffers;
using System.Text;
using Microsoft.Extensions.Caching.Hybrid;

namespace Hierarchy.Redis;

/// <summary>
/// A shared footprint in bytes: flags (1 = next, 2 = previous, 4 = with a total), the total, the number of entries, and each entry's id
/// (16 bytes), count and cursor; numbers and lengths in seven bits a byte.
/// </summary>
internal sealed class SharedFootprintCodec : IHybridCacheSerializer<SharedFootprint>
{
    private const byte Next = 1;
    private const byte Previous = 2;
    private const byte WithTotal = 4;
    private const int IdBytes = 16;

    /// <summary>An id, a count and the length of a cursor: how little an entry may take.</summary>
    private const int LeastBytes = IdBytes + 2;

    /// <exception cref="InvalidDataException">These are not the bytes of a footprint.</exception>
    /// <exception cref="EndOfStreamException">They are cut off.</exception>
    public SharedFootprint Deserialize(ReadOnlySequence<byte> source)
    {
        using var stream = new MemoryStream(source.ToArray());
        using var reader = new BinaryReader(stream, Encoding.UTF8);
        var flags = reader.ReadByte();
        long? total = (flags & WithTotal) != 0 ? reader.Read7BitEncodedInt64() : null;
        var count = reader.Read7BitEncodedInt();
        if (count < 0 || count > stream.Length / LeastBytes)
        {
            throw new InvalidDataException("A shared footprint cannot have that many entries.");
        }

        var entries = new SharedPlace[count];
        for (var i = 0; i < count; i++)
        {
            var id = reader.ReadBytes(IdBytes);
            entries[i] = id.Length == IdBytes
                ? new SharedPlace(new NodeId(new Guid(id)), reader.Read7BitEncodedInt(), reader.ReadString())
                : throw new EndOfStreamException();
        }

        return stream.Position == stream.Length
            ? new SharedFootprint(entries, (flags & Next) != 0, (flags & Previous) != 0, total)
            : throw new InvalidDataException("A shared footprint ends with its last entry.");
    }

    public void Serialize(SharedFootprint value, IBufferWriter<byte> target)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        writer.Write((byte)((value.HasNext ? Next : 0) | (value.HasPrevious ? Previous : 0) | (value.Total is null ? 0 : WithTotal)));
        if (value.Total is { } total)
        {
            writer.Write7BitEncodedInt64(total);
        }

        writer.Write7BitEncodedInt(value.Entries.Count);
        foreach (var entry in value.Entries)
        {
            writer.Write(entry.Unit.Value.ToByteArray());
            writer.Write7BitEncodedInt(entry.Count);
            writer.Write(entry.Cursor);
        }

        writer.Flush();
        target.Write(stream.GetBuffer().AsSpan(0, (int)stream.Length));
    }
}
