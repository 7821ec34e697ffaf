using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Hierarchy;

/// <summary>
/// Identifiers that are a function of names: RFC 9562 version 8 (custom), from SHA-256. An import makes one for every row, so nothing is
/// allocated.
/// </summary>
internal ref struct StableGuid
{
    /// <summary>Room for the digits of a length and the colon behind them.</summary>
    private const int LengthBytes = 11;

    private Span<byte> _text;
    private int _length;

    /// <summary>Begins with a buffer; a longer one is made when it does not suffice.</summary>
    public StableGuid(Span<byte> buffer) => _text = buffer;

    public static Guid Of(params ReadOnlySpan<string> parts)
    {
        var guid = new StableGuid(stackalloc byte[256]);
        foreach (var part in parts)
        {
            guid.Add(part);
        }

        return guid.ToGuid();
    }

    /// <summary>Adds the next part.</summary>
    public void Add(scoped ReadOnlySpan<char> part)
    {
        var most = _length + LengthBytes + Encoding.UTF8.GetMaxByteCount(part.Length);
        if (most > _text.Length)
        {
            var longer = new byte[most];
            _text[.._length].CopyTo(longer);
            _text = longer;
        }

        // The length makes ("ab", "c") and ("a", "bc") differ.
        part.Length.TryFormat(_text[_length..], out var digits, format: default, CultureInfo.InvariantCulture);
        _length += digits;
        _text[_length++] = (byte)':';
        _length += Encoding.UTF8.GetBytes(part, _text[_length..]);
    }

    /// <summary>Adds a part that is 32 hexadecimal digits.</summary>
    public void Add(Guid part)
    {
        Span<char> digits = stackalloc char[32];
        part.TryFormat(digits, out _, "N");
        Add(digits);
    }

    public readonly Guid ToGuid()
    {
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(_text[.._length], hash);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash[..16], bigEndian: true);
    }
}
