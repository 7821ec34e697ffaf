using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace Hierarchy;

/// <summary>
/// The names of a closed enum, by which facts spell its values: a value that is inserted later shifts nothing in the log.
/// </summary>
internal static class EnumNames<TEnum>
    where TEnum : struct, Enum
{
    private static readonly TEnum[] Values = Enum.GetValues<TEnum>();
    private static readonly JsonEncodedText[] Names = Array.ConvertAll(Values, value => JsonEncodedText.Encode(value.ToString()));

    public static JsonEncodedText Of(TEnum value)
    {
        var number = Unsafe.BitCast<TEnum, byte>(value);
        return number < Names.Length ? Names[number] : throw new ArgumentException($"{typeof(TEnum).Name} has no value {number}.");
    }

    /// <summary>The value that the reader's current text, or property name, spells.</summary>
    public static TEnum Read(ref Utf8JsonReader reader)
    {
        for (var i = 0; i < Names.Length; i++)
        {
            if (reader.ValueTextEquals(Names[i].EncodedUtf8Bytes))
            {
                return Values[i];
            }
        }

        throw new JsonException($"{typeof(TEnum).Name} has no value '{Encoding.UTF8.GetString(reader.ValueSpan)}'.");
    }
}
