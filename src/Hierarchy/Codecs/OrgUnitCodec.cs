using System.Text.Json;

namespace Hierarchy;

/// <summary>A unit's own properties.</summary>
internal static class OrgUnitCodec
{
    public static void Write(Utf8JsonWriter writer, OrgUnitData unit)
    {
        writer.WriteEnum<OrgUnitKind>("kind"u8, unit.Kind);
        writer.WriteEnum("form"u8, unit.Form);
        writer.WriteEnum<OrgUnitStatus>("status"u8, unit.GivenStatus);
        writer.WriteDate("plannedOn"u8, unit.PlannedOn);
        writer.WriteDate("openedOn"u8, unit.OpenedOn);
        writer.WriteDate("closedOn"u8, unit.ClosedOn);
        if (unit.Order is { } order)
        {
            writer.WriteNumber("order"u8, order);
        }

        LocationCodec.Write(writer, unit.Location);
        if (unit.Charter is { } charter)
        {
            writer.WritePropertyName("charter"u8);
            CharterCodec.Write(writer, charter);
        }
    }

    public static OrgUnitData Read(ref Utf8JsonReader reader)
    {
        var head = new NodeHeadReader();
        OrgUnitKind? kind = null;
        OrgUnitForm? form = null;
        var status = OrgUnitStatus.Active;
        DateOnly? plannedOn = null;
        DateOnly? openedOn = null;
        DateOnly? closedOn = null;
        int? order = null;
        Location? location = null;
        Charter? charter = null;
        while (JsonReading.NextProperty(ref reader))
        {
            if (head.TryRead(ref reader))
            {
                continue;
            }

            if (reader.ValueTextEquals("kind"u8))
            {
                kind = JsonReading.Enum<OrgUnitKind>(ref reader);
            }
            else if (reader.ValueTextEquals("form"u8))
            {
                form = JsonReading.Enum<OrgUnitForm>(ref reader);
            }
            else if (reader.ValueTextEquals("status"u8))
            {
                status = JsonReading.Enum<OrgUnitStatus>(ref reader);
            }
            else if (reader.ValueTextEquals("plannedOn"u8))
            {
                plannedOn = JsonReading.Date(ref reader);
            }
            else if (reader.ValueTextEquals("openedOn"u8))
            {
                openedOn = JsonReading.Date(ref reader);
            }
            else if (reader.ValueTextEquals("closedOn"u8))
            {
                closedOn = JsonReading.Date(ref reader);
            }
            else if (reader.ValueTextEquals("order"u8))
            {
                order = JsonReading.Integer(ref reader);
            }
            else if (reader.ValueTextEquals("location"u8))
            {
                location = LocationCodec.Read(ref reader);
            }
            else if (reader.ValueTextEquals("charter"u8))
            {
                charter = CharterCodec.Read(ref reader);
            }
            else
            {
                throw JsonReading.Unknown(ref reader);
            }
        }

        return new OrgUnitData(head.Head, kind ?? throw new JsonException("A unit has no kind."), closedOn)
        {
            Form = form,
            GivenStatus = status,
            PlannedOn = plannedOn,
            OpenedOn = openedOn,
            Order = order,
            Location = location,
            Charter = charter,
        };
    }
}
