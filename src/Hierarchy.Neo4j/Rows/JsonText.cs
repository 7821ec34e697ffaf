using System.Buffers;
using System.Runtime.InteropServices;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Hierarchy.Neo4j;

/// <summary>JSON that stands as a text in JSON: a fact, a charter, attributes.</summary>
internal static class JsonText
{
    // https://github.com/FasterXML/jackson-core: StreamReadConstraints.DEFAULT_MAX_STRING_LEN, by which the server reads a request.
    private const int MaxLength = 20_000_000;

    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    /// <summary>The UTF-8 of what is written.</summary>
    /// <exception cref="ArgumentException">It is longer than the server takes.</exception>
    public static ReadOnlyMemory<byte> Of(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer, Options);
        write(writer);
        writer.Flush();
        return buffer.WrittenCount <= MaxLength
            ? buffer.WrittenMemory
            : throw new ArgumentException($"It has {buffer.WrittenCount} bytes; the store takes {MaxLength}.");
    }

    /// <summary>The UTF-8 of a JSON string, without its quotes and escapes.</summary>
    /// <exception cref="FormatException">It is no string.</exception>
    public static byte[] Read(JsonElement text)
    {
        if (text.ValueKind != JsonValueKind.String)
        {
            throw new FormatException("A text is missing.");
        }

        var reader = new Utf8JsonReader(JsonMarshal.GetRawUtf8Value(text));
        reader.Read();
        if (!reader.ValueIsEscaped)
        {
            return reader.ValueSpan.ToArray();
        }

        var plain = new byte[reader.ValueSpan.Length];
        return plain[..reader.CopyString(plain)];
    }
}
