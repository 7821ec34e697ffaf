using System.Security.Cryptography;

namespace Hierarchy.Packs;

/// <summary>Hands on what is read from a stream, and feeds it to a hash on the way.</summary>
/// <param name="inner">The stream; stays the caller's.</param>
/// <param name="hash">Is fed every byte.</param>
internal sealed class HashingStream(Stream inner, IncrementalHash hash) : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Hash(inner.Read(buffer, offset, count), buffer.AsSpan(offset));

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        => Hash(await inner.ReadAsync(buffer, cancellationToken), buffer.Span);

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private int Hash(int read, ReadOnlySpan<byte> buffer)
    {
        hash.AppendData(buffer[..read]);
        return read;
    }
}
