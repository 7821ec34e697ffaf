using System.Text.Json;

namespace Hierarchy;

/// <summary>The own properties of a work unit, matrix or body: a kind and a last day.</summary>
internal static class KindCodec<TKind>
    where TKind : struct, Enum
{
    public static void Write(Utf8JsonWriter writer, NodeData<TKind> node)
    {
        writer.WriteEnum<TKind>("kind"u8, node.Kind);
        writer.WriteDate("closedOn"u8, node.ClosedOn);
    }

    public static NodeData Read(ref Utf8JsonReader reader, Func<NodeHead, TKind, DateOnly?, NodeData<TKind>> make)
    {
        var head = new NodeHeadReader();
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

        return make(head.Head, kind ?? throw new JsonException($"A {typeof(TKind).Name} is missing."), closedOn);
    }
}
