using System.Buffers;
using System.Buffers.Binary;
using System.Buffers.Text;

namespace Hierarchy.Engine;

/// <summary>Writes a cursor: what lists it is for, then the values by which its element stands where it stands.</summary>
internal sealed class CursorWriter
{
    private readonly ArrayBufferWriter<byte> _bytes = new(64);

    public CursorWriter(CursorKind kind) => Write((byte)kind);

    public CursorWriter Write(byte value)
    {
        _bytes.GetSpan(1)[0] = value;
        _bytes.Advance(1);
        return this;
    }

    public CursorWriter Write(long value)
    {
        BinaryPrimitives.WriteInt64LittleEndian(_bytes.GetSpan(sizeof(long)), value);
        _bytes.Advance(sizeof(long));
        return this;
    }

    public CursorWriter Write(Utf8Text text)
    {
        Write(text.Span.Length);
        _bytes.Write(text.Span);
        return this;
    }

    public CursorWriter Write(Guid id)
    {
        id.TryWriteBytes(_bytes.GetSpan(16));
        _bytes.Advance(16);
        return this;
    }

    public override string ToString() => Base64Url.EncodeToString(_bytes.WrittenSpan);

    private void Write(int length)
    {
        // Seven bits a byte: most texts are short.
        while (length >= 0x80)
        {
            Write((byte)(length | 0x80));
            length >>= 7;
        }

        Write((byte)length);
    }
}
