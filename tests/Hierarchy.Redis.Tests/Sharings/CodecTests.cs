using System.Buffers;
using CsCheck;
using Xunit;

namespace Hierarchy.Redis.Tests;

/// <summary>What is shared comes back as it was; what is no result is refused, whatever the bytes say.</summary>
public sealed class CodecTests
{
    private static readonly Gen<SharedPlace> Places = Gen.Select(Gen.Guid, Gen.Int, Gen.String)
        .Select((id, count, cursor) => new SharedPlace(new NodeId(id), count, cursor));

    private static readonly Gen<SharedFootprint> Footprints = Gen.Select(Places.Array[0, 20], Gen.Bool, Gen.Bool, Gen.Long.Nullable())
        .Select((places, hasNext, hasPrevious, total) => new SharedFootprint(places, hasNext, hasPrevious, total));

    [Fact]
    public void A_count_comes_back() => Gen.Long.Sample(value =>
    {
        var bytes = new ArrayBufferWriter<byte>();
        new SharedCountCodec().Serialize(new SharedCount(value), bytes);
        return new SharedCountCodec().Deserialize(new ReadOnlySequence<byte>(bytes.WrittenMemory)).Value == value;
    });

    [Fact]
    public void A_footprint_comes_back() => Footprints.Sample(footprint =>
    {
        var back = Read(Write(footprint));
        Assert.Equal(footprint.Entries, back.Entries);
        Assert.Equal(footprint with { Entries = [] }, back with { Entries = [] });
    });

    [Fact]
    public void What_is_cut_off_is_refused() => Footprints.Sample(AssertCutsAreRefused, iter: 30);

    [Fact]
    public void Random_bytes_are_refused_or_a_footprint() => Gen.Byte.Array[0, 100].Sample(bytes =>
    {
        try
        {
            Assert.True(Read(bytes).Entries.Count <= bytes.Length);
        }
        catch (Exception refused)
        {
            AssertIsRefusal(refused);
        }
    });

    [Fact]
    public void A_count_of_another_length_is_refused()
        => Assert.Throws<InvalidDataException>(() => new SharedCountCodec().Deserialize(new ReadOnlySequence<byte>(new byte[9])));

    private static byte[] Write(SharedFootprint footprint)
    {
        var bytes = new ArrayBufferWriter<byte>();
        new SharedFootprintCodec().Serialize(footprint, bytes);
        return bytes.WrittenSpan.ToArray();
    }

    private static SharedFootprint Read(byte[] bytes) => new SharedFootprintCodec().Deserialize(new ReadOnlySequence<byte>(bytes));

    private static void AssertCutsAreRefused(SharedFootprint footprint)
    {
        var bytes = Write(footprint);
        for (var length = 0; length < bytes.Length; length++)
        {
            AssertIsRefusal(Assert.ThrowsAny<Exception>(() => Read(bytes[..length])));
        }
    }

    private static void AssertIsRefusal(Exception refused)
        => Assert.True(refused is IOException or InvalidDataException or FormatException or ArgumentException, refused.ToString());
}
