using System.Buffers.Text;
using System.Text;
using Hierarchy.Execution.Responses;

namespace Hierarchy.Api.Identity;

/// <summary>
/// Relay's global ids: the node's type (one byte) and its id (16 bytes) as base64url without padding. Clients must not look inside.
/// Every node has exactly one: another spelling of the same bytes is malformed.
/// </summary>
public static class GlobalId
{
    private const int Bytes = 17;
    private const int Characters = 23;

    /// <summary>The global id of a node.</summary>
    public static string Of(NodeType type, NodeId id)
    {
        Span<byte> text = stackalloc byte[Characters];
        Encode(type, id, text);
        return Encoding.ASCII.GetString(text);
    }

    /// <summary>Reads a global id.</summary>
    /// <returns>Whether it is well-formed; a well-formed one need not exist.</returns>
    public static bool TryRead(string text, out NodeType type, out NodeId id)
    {
        type = default;
        id = default;
        Span<byte> bytes = stackalloc byte[Bytes];
        if (text.Length != Characters || !Base64Url.IsValid(text))
        {
            return false;
        }

        if (!Base64Url.TryDecodeFromChars(text, bytes, out var written) || written != Bytes || !Enum.IsDefined((NodeType)bytes[0]))
        {
            return false;
        }

        type = (NodeType)bytes[0];
        id = new NodeId(new Guid(bytes[1..], bigEndian: true));
        return text == Of(type, id);
    }

    internal static void Write(JsonOutput output, NodeType type, NodeId id)
    {
        Span<byte> text = stackalloc byte[Characters];
        Encode(type, id, text);
        output.WriteEscapedText(text);
    }

    private static void Encode(NodeType type, NodeId id, Span<byte> text)
    {
        Span<byte> bytes = stackalloc byte[Bytes];
        bytes[0] = (byte)type;
        id.Value.TryWriteBytes(bytes[1..], bigEndian: true, out _);
        Base64Url.EncodeToUtf8(bytes, text);
    }
}
