using System.Text.Json;

namespace Hierarchy;

/// <summary>A work unit's own properties.</summary>
internal static class WorkUnitCodec
{
    public static void Write(Utf8JsonWriter writer, WorkUnitData workUnit)
        => KindAndClosing<WorkUnitKind>.Write(writer, workUnit.Kind, workUnit.ClosedOn);

    public static WorkUnitData Read(ref Utf8JsonReader reader)
    {
        var (head, kind, closedOn) = KindAndClosing<WorkUnitKind>.Read(ref reader);
        return new WorkUnitData
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
