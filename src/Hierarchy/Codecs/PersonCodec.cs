using System.Text.Json;

namespace Hierarchy;

/// <summary>A person's own properties.</summary>
internal static class PersonCodec
{
    public static void Write(Utf8JsonWriter writer, PersonData person)
    {
        writer.WriteBoolean("isPartyMember"u8, person.IsPartyMember);
        TraitsCodec.Write(writer, person.Traits);
        writer.WriteOptionalText("phone"u8, person.Phone);
    }

    public static PersonData Read(ref Utf8JsonReader reader)
    {
        var head = new NodeHeadReader();
        var isPartyMember = false;
        var traits = TraitSet.None;
        string? phone = null;
        while (JsonReading.NextProperty(ref reader))
        {
            if (head.TryRead(ref reader))
            {
                continue;
            }

            if (reader.ValueTextEquals("isPartyMember"u8))
            {
                isPartyMember = JsonReading.Boolean(ref reader);
            }
            else if (reader.ValueTextEquals("traits"u8))
            {
                traits = TraitsCodec.Read(ref reader);
            }
            else if (reader.ValueTextEquals("phone"u8))
            {
                phone = JsonReading.Text(ref reader);
            }
            else
            {
                throw JsonReading.Unknown(ref reader);
            }
        }

        return new PersonData(head.Head)
        {
            IsPartyMember = isPartyMember,
            Traits = traits,
            Phone = phone,
        };
    }
}
