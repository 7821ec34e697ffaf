using System.Text.Json;

namespace Hierarchy;

/// <summary>What work units, matrices and bodies have: common properties, a kind and a last day.</summary>
internal readonly record struct KindAndClosing<TKind>(NodeHead Head, TKind Kind, DateOnly? ClosedOn)
    where TKind : struct, Enum
{
    public static void Write(Utf8JsonWriter writer, TKind kind, DateOnly? closedOn)
    {
        writer.WriteEnum<TKind>("kind"u8, kind);
        writer.WriteDate("closedOn"u8, closedOn);
    }

    public static KindAndClosing<TKind> Read(ref Utf8JsonReader reader)
    {
        var head = new NodeHead();
        TKind? kind = null;
        DateOnly? closedOn = null;
        while (JsonReading.NextProperty(ref reader))
        {
            if (head.TryRead(ref reader))
            {
                continue;
            }

            if (reader.ValueTextEquals("kind"u8))
            {
                kind = JsonReading.Enum<TKind>(ref reader);
            }
            else if (reader.ValueTextEquals("closedOn"u8))
            {
                closedOn = JsonReading.Date(ref reader);
            }
            else
            {
                throw JsonReading.Unknown(ref reader);
            }
        }

        return new(head, kind ?? throw new JsonException($"A {typeof(TKind).Name} is missing."), closedOn);
    }
}
