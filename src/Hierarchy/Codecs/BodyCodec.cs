using System.Text.Json;

namespace Hierarchy;

/// <summary>A body's own properties.</summary>
internal static class BodyCodec
{
    public static void Write(Utf8JsonWriter writer, BodyData body) => KindAndClosing<BodyKind>.Write(writer, body.Kind, body.ClosedOn);

    public static BodyData Read(ref Utf8JsonReader reader)
    {
        var (head, kind, closedOn) = KindAndClosing<BodyKind>.Read(ref reader);
        return new BodyData
        {
            Id = head.Id,
            Key = head.Key,
            Name = head.Name,
            Attributes = head.Attributes,
            Kind = kind,
            ClosedOn = closedOn,
        };
    }
}
