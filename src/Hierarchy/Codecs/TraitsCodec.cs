using System.Text.Json;

namespace Hierarchy;

/// <summary>Traits: their names in declared order; left out when there is none.</summary>
internal static class TraitsCodec
{
    public static void Write(Utf8JsonWriter writer, TraitSet traits)
    {
        if (traits.IsEmpty)
        {
            return;
        }

        writer.WriteStartArray("traits"u8);
        foreach (var trait in traits.InOrder())
        {
            writer.WriteStringValue(EnumNames<Trait>.Of(trait));
        }

        writer.WriteEndArray();
    }

    public static TraitSet Read(ref Utf8JsonReader reader)
    {
        var traits = TraitSet.None;
        JsonReading.Expect(ref reader, JsonTokenType.StartArray);
        while (reader.Read() && reader.TokenType == JsonTokenType.String)
        {
            traits = traits.With(EnumNames<Trait>.Read(ref reader));
        }

        return traits;
    }
}
