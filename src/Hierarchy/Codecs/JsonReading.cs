using System.Buffers.Text;
using System.Text.Json;

namespace Hierarchy;

/// <summary>How identities, dates, names and texts are read. Each reader starts at the property's name and ends at its value.</summary>
internal static class JsonReading
{
    public static void Expect(ref Utf8JsonReader reader, JsonTokenType token)
    {
        if (!reader.Read() || reader.TokenType != token)
        {
            throw new JsonException($"{token} is missing; found {reader.TokenType}.");
        }
    }

    /// <summary>Goes to the next property's name.</summary>
    /// <returns>False at the object's end.</returns>
    public static bool NextProperty(ref Utf8JsonReader reader)
    {
        if (reader.Read() && reader.TokenType is JsonTokenType.PropertyName or JsonTokenType.EndObject)
        {
            return reader.TokenType == JsonTokenType.PropertyName;
        }

        throw new JsonException("A property is missing.");
    }

    public static string Text(ref Utf8JsonReader reader)
    {
        Expect(ref reader, JsonTokenType.String);
        return reader.GetString()!;
    }

    public static Guid Id(ref Utf8JsonReader reader)
    {
        Expect(ref reader, JsonTokenType.String);
        return IdValue(ref reader);
    }

    public static Guid IdValue(ref Utf8JsonReader reader)
        => Utf8Parser.TryParse(reader.ValueSpan, out Guid id, out var length, 'N') && length == reader.ValueSpan.Length
            ? id
            : throw new JsonException("An identity is not 32 hexadecimal digits.");

    public static DateOnly Date(ref Utf8JsonReader reader)
    {
        Expect(ref reader, JsonTokenType.String);
        var text = reader.ValueSpan;
        return text.Length == 10
            && Utf8Parser.TryParse(text[..4], out int year, out _)
            && Utf8Parser.TryParse(text[5..7], out int month, out _)
            && Utf8Parser.TryParse(text[8..], out int day, out _)
            && year is >= 1 and <= 9999
            && month is >= 1 and <= 12
            && day >= 1
            && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : throw new JsonException("A date is not yyyy-mm-dd.");
    }

    public static TEnum Enum<TEnum>(ref Utf8JsonReader reader)
        where TEnum : struct, Enum
    {
        Expect(ref reader, JsonTokenType.String);
        return EnumNames<TEnum>.Read(ref reader);
    }

    public static bool Boolean(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.GetBoolean();
    }

    public static int Integer(ref Utf8JsonReader reader)
    {
        Expect(ref reader, JsonTokenType.Number);
        return reader.GetInt32();
    }

    public static double Number(ref Utf8JsonReader reader)
    {
        Expect(ref reader, JsonTokenType.Number);
        return reader.GetDouble();
    }

    public static JsonException Unknown(ref Utf8JsonReader reader) => new($"The property '{reader.GetString()}' is not known.");
}
