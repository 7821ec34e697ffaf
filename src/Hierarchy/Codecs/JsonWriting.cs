using System.Text;
using System.Text.Json;

namespace Hierarchy;

/// <summary>How identities, dates, names and texts are written.</summary>
internal static class JsonWriting
{
    private const int IdLength = 32;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The UTF-8 form of a text.</summary>
    /// <exception cref="ArgumentException">The text has half a surrogate pair: it would not come back equal.</exception>
    public static byte[] Utf8(string text) => StrictUtf8.GetBytes(text);

    public static void WriteText(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, string text)
    {
        writer.WritePropertyName(name);
        writer.WriteStringValue(Checked(text));
    }

    public static void WriteOptionalText(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, string? text)
    {
        if (text is not null)
        {
            writer.WriteText(name, text);
        }
    }

    public static void WriteId(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, Guid id)
    {
        writer.WritePropertyName(name);
        writer.WriteIdValue(id);
    }

    public static void WriteIdValue(this Utf8JsonWriter writer, Guid id)
    {
        Span<byte> text = stackalloc byte[IdLength];
        id.TryFormat(text, out _, "N");
        writer.WriteStringValue(text);
    }

    public static void WriteDate(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, DateOnly? date)
    {
        if (date is { } day)
        {
            Span<byte> text = stackalloc byte[10];
            day.TryFormat(text, out _, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
            writer.WriteString(name, text);
        }
    }

    public static void WriteEnum<TEnum>(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, TEnum? value)
        where TEnum : struct, Enum
    {
        if (value is { } given)
        {
            writer.WritePropertyName(name);
            writer.WriteStringValue(EnumNames<TEnum>.Of(given));
        }
    }

    /// <summary>The JSON writer would put U+FFFD in the place of half a surrogate pair, without a word.</summary>
    public static string Checked(string text)
    {
        if (text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF'))
        {
            _ = StrictUtf8.GetByteCount(text);
        }

        return text;
    }
}
