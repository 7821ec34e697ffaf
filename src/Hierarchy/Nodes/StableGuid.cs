using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Hierarchy;

/// <summary>Identifiers that are a function of names: RFC 9562 version 8 (custom), from SHA-256.</summary>
internal static class StableGuid
{
    /// <summary>Room for the digits of a length and the colon behind them.</summary>
    private const int LengthBytes = 11;

    /// <summary>Names are nearly always shorter; an import makes an identifier for every row, and each would cost several allocations.</summary>
    private const int ShortBytes = 512;

    public static Guid Of(params ReadOnlySpan<string> parts)
    {
        var most = 0;
        foreach (var part in parts)
        {
            most += LengthBytes + Encoding.UTF8.GetMaxByteCount(part.Length);
        }

        var text = most <= ShortBytes ? stackalloc byte[ShortBytes] : new byte[most];
        var length = 0;
        foreach (var part in parts)
        {
            // The length makes ("ab", "c") and ("a", "bc") differ.
            part.Length.TryFormat(text[length..], out var digits, format: default, CultureInfo.InvariantCulture);
            length += digits;
            text[length++] = (byte)':';
            length += Encoding.UTF8.GetBytes(part, text[length..]);
        }

        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(text[..length], hash);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash[..16], bigEndian: true);
    }
}
