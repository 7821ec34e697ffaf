using System.Buffers;
using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Hierarchy.Neo4j;

/// <summary>The facts of one batch as a text that the store keeps: a line of JSON each, compressed (zlib), in base 64.</summary>
internal static class FactLines
{
    public static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    public static string Write(IEnumerable<Fact> facts)
    {
        using var compressed = new MemoryStream();
        using (var lines = new ZLibStream(compressed, CompressionLevel.Fastest, leaveOpen: true))
        {
            var buffer = new ArrayBufferWriter<byte>();
            using var writer = new Utf8JsonWriter(buffer, Options);
            foreach (var fact in facts)
            {
                FactCodec.Write(writer, fact);
                writer.Flush();
                lines.Write(buffer.WrittenSpan);
                lines.WriteByte((byte)'\n');
                buffer.ResetWrittenCount();
                writer.Reset();
            }
        }

        return Convert.ToBase64String(compressed.GetBuffer().AsSpan(0, (int)compressed.Length));
    }

    /// <summary>Reads those facts whose line has a text in it.</summary>
    /// <param name="text">What the store keeps.</param>
    /// <param name="mention">The text, in UTF-8; empty = every fact.</param>
    /// <exception cref="FormatException">It is not such a text; so may <see cref="JsonException"/> say.</exception>
    public static List<Fact> Read(JsonElement text, ReadOnlySpan<byte> mention)
    {
        if (text.ValueKind != JsonValueKind.String || !text.TryGetBytesFromBase64(out var compressed))
        {
            throw new FormatException("A part's facts are not a text in base 64.");
        }

        using var plain = Decompress(compressed);
        var facts = new List<Fact>();
        var rest = plain.GetBuffer().AsSpan(0, (int)plain.Length);
        for (var end = rest.IndexOf((byte)'\n'); end >= 0; end = rest.IndexOf((byte)'\n'))
        {
            var line = rest[..end];
            if (mention.IsEmpty || line.IndexOf(mention) >= 0)
            {
                facts.Add(FactCodec.Read(line));
            }

            rest = rest[(end + 1)..];
        }

        return facts;
    }

    private static MemoryStream Decompress(byte[] compressed)
    {
        var plain = new MemoryStream();
        using var stream = new ZLibStream(new MemoryStream(compressed), CompressionMode.Decompress);
        try
        {
            stream.CopyTo(plain);
            return plain;
        }
        catch (InvalidDataException damage)
        {
            throw new FormatException("A part's facts cannot be decompressed.", damage);
        }
    }
}
