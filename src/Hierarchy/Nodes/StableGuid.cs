using System.Security.Cryptography;
using System.Text;

namespace Hierarchy;

/// <summary>Identifiers that are a function of names: RFC 9562 version 8 (custom), from SHA-256.</summary>
internal static class StableGuid
{
    public static Guid Of(params ReadOnlySpan<string> parts)
    {
        var text = new StringBuilder();
        foreach (var part in parts)
        {
            // The length makes ("ab", "c") and ("a", "bc") differ.
            text.Append(Invariant.Text(part.Length)).Append(':').Append(part);
        }

        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString()), hash);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash[..16], bigEndian: true);
    }
}
