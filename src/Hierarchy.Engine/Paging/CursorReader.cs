using System.Buffers.Binary;
using System.Buffers.Text;

namespace Hierarchy.Engine;

/// <summary>Reads what <see cref="CursorWriter"/> wrote; whatever a client sends, the outcome is a value or a refusal.</summary>
internal sealed class CursorReader
{
    /// <summary>Holds what may be written: a key twice and a name of 64 KiB each, the longest text of a pack, in base64.</summary>
    private const int MaxLength = 400_000;

    private readonly byte[] _bytes;
    private int _at;

    public CursorReader(string cursor, CursorKind kind)
    {
        if (cursor.Length is 0 or > MaxLength || !Base64Url.IsValid(cursor))
        {
            throw Unreadable();
        }

        _bytes = Base64Url.DecodeFromChars(cursor);
        if (_bytes.Length == 0)
        {
            throw Unreadable();
        }

        Expect((byte)kind);
    }

    public bool AtEnd => _at == _bytes.Length;

    public static CursorRefusedException OfAnotherList() => new("The cursor belongs to a list of another type or order.");

    public static CursorRefusedException Unreadable() => new("The cursor cannot be read.");

    public void Expect(byte value)
    {
        if (Take(1)[0] != value)
        {
            throw OfAnotherList();
        }
    }

    public byte ReadByte() => Take(1)[0];

    public long ReadNumber() => BinaryPrimitives.ReadInt64LittleEndian(Take(sizeof(long)));

    public Guid ReadId() => new(Take(16));

    public Utf8Text ReadText()
    {
        var length = 0;
        for (var shift = 0; ; shift += 7)
        {
            var part = ReadByte();
            if (shift > 14)
            {
                throw Unreadable();
            }

            length |= (part & 0x7F) << shift;
            if (part < 0x80)
            {
                break;
            }
        }

        return new Utf8Text(Take(length).ToArray());
    }

    public void ExpectEnd()
    {
        if (!AtEnd)
        {
            throw Unreadable();
        }
    }

    private ReadOnlySpan<byte> Take(int count)
    {
        if (count > _bytes.Length - _at)
        {
            throw Unreadable();
        }

        _at += count;
        return _bytes.AsSpan(_at - count, count);
    }
}
