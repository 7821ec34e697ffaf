using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Hierarchy.Sqlite;

/// <summary>The content of a commit: JSON lines, first the <see cref="Envelope"/>, then the folded facts, nodes first.</summary>
internal static class ContentCodec
{
    /// <summary>The number of this form; a change of what the lines mean makes the next one.</summary>
    public const int Format = 1;

    private const byte LineEnd = (byte)'\n';

    // Chinese is written as it is: the content is never put into a web page.
    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    public static byte[] Encode(PreparedCommit prepared)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        using var writer = new Utf8JsonWriter(buffer, Options);
        Envelope.Write(writer, prepared.ChangeSet);
        EndLine(writer, buffer);
        foreach (var fact in prepared.Nodes)
        {
            FactCodec.Write(writer, fact);
            EndLine(writer, buffer);
        }

        foreach (var fact in prepared.Relationships)
        {
            FactCodec.Write(writer, fact);
            EndLine(writer, buffer);
        }

        return buffer.WrittenSpan.ToArray();
    }

    public static Envelope DecodeEnvelope(ReadOnlySpan<byte> content) => Envelope.Read(content[..EndOfLine(content)]);

    /// <summary>The facts, in order.</summary>
    /// <param name="content">The whole content.</param>
    /// <param name="mention">Only facts whose text has this in it; empty = all.</param>
    public static List<Fact> DecodeFacts(ReadOnlySpan<byte> content, ReadOnlySpan<byte> mention = default)
    {
        var facts = new List<Fact>();
        var rest = content[(EndOfLine(content) + 1)..];
        while (!rest.IsEmpty)
        {
            var length = EndOfLine(rest);
            var line = rest[..length];
            if (line.IndexOf(mention) >= 0)
            {
                facts.Add(FactCodec.Read(line));
            }

            rest = rest[(length + 1)..];
        }

        return facts;
    }

    private static int EndOfLine(ReadOnlySpan<byte> content)
        => content.IndexOf(LineEnd) is >= 0 and var end ? end : throw new JsonException("A line has no end.");

    private static void EndLine(Utf8JsonWriter writer, ArrayBufferWriter<byte> buffer)
    {
        writer.Flush();
        writer.Reset(buffer);
        buffer.GetSpan(1)[0] = LineEnd;
        buffer.Advance(1);
    }
}
