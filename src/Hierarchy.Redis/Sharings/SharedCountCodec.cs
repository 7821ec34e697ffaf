using System.Buffers;
using System.Buffers.Binary;
using Microsoft.Extensions.Caching.Hybrid;

namespace Hierarchy.Redis;

/// <summary>A shared count as eight bytes, the lowest first.</summary>
internal sealed class SharedCountCodec : IHybridCacheSerializer<SharedCount>
{
    /// <exception cref="InvalidDataException">These are not eight bytes.</exception>
    public SharedCount Deserialize(ReadOnlySequence<byte> source)
    {
        if (source.Length != sizeof(long))
        {
            throw new InvalidDataException("A shared count has eight bytes.");
        }

        Span<byte> bytes = stackalloc byte[sizeof(long)];
        source.CopyTo(bytes);
        return new SharedCount(BinaryPrimitives.ReadInt64LittleEndian(bytes));
    }

    public void Serialize(SharedCount value, IBufferWriter<byte> target)
    {
        BinaryPrimitives.WriteInt64LittleEndian(target.GetSpan(sizeof(long)), value.Value);
        target.Advance(sizeof(long));
    }
}
