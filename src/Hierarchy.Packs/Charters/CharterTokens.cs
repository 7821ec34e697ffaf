using System.Text.Json;

namespace Hierarchy.Packs;

/// <summary>The small values of a charter. Every method stands on the first token of its value before and on the last one after.</summary>
internal sealed class CharterTokens(CharterReports reports)
{
    /// <summary>Goes to the value of the next known property; unknown ones are reported and skipped.</summary>
    public bool NextProperty(ref Utf8JsonReader reader, IReadOnlyList<string> known, HashSet<string> seen, out string property)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var start = reader.TokenStartIndex;
            property = reader.GetString()!;
            reader.Read();
            if (known.Contains(property) && seen.Add(property))
            {
                return true;
            }

            var message = seen.Contains(property)
                ? $"{Wording.Quote(property)} stands twice."
                : $"{Wording.Quote(property)} is not known here: {Wording.Instead(property, known)}";
            reports.Add(start, seen.Contains(property) ? PackErrorCode.DuplicateKey : PackErrorCode.UnknownValue, message);
            reader.Skip();
        }

        property = "";
        return false;
    }

    public int Seats(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var seats) && seats >= 1)
        {
            return seats;
        }

        reports.Unexpected(ref reader, "a whole number of seats, 1 or more");
        return 1;
    }

    public bool Flag(ref Utf8JsonReader reader)
    {
        if (reader.TokenType is not (JsonTokenType.True or JsonTokenType.False))
        {
            reports.Unexpected(ref reader, "true or false");
            return false;
        }

        return reader.GetBoolean();
    }

    public TEnum? Word<TEnum>(ref Utf8JsonReader reader, string what)
        where TEnum : struct, Enum
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            reports.Unexpected(ref reader, what + " in double quotes");
            return null;
        }

        var word = reader.GetString()!;
        if (UpperSnake<TEnum>.TryParse(word, out var value))
        {
            return value;
        }

        var instead = Wording.Instead(word, UpperSnake<TEnum>.Names);
        reports.Add(reader.TokenStartIndex, PackErrorCode.UnknownValue, $"{Wording.Quote(word)} is not {what}: {instead}");
        return null;
    }
}
