using System.Buffers;
using System.Text.Json;

namespace Hierarchy.Sqlite;

/// <summary>The columns of units.</summary>
internal static class OrgUnitColumns
{
    private const byte HasOrder = 1;
    private const byte HasLocation = 2;
    private const byte HasCharter = 4;

    public static void Write(BlockWriter writer, IReadOnlyList<OrgUnitData> units)
    {
        HeadColumns.Write(writer, units);
        foreach (var unit in units)
        {
            writer.Enum<OrgUnitKind>(unit.Kind);
        }

        foreach (var unit in units)
        {
            writer.Enum(unit.Form);
        }

        foreach (var unit in units)
        {
            writer.Enum<OrgUnitStatus>(unit.GivenStatus);
        }

        foreach (var unit in units)
        {
            writer.Date(unit.PlannedOn);
        }

        foreach (var unit in units)
        {
            writer.Date(unit.OpenedOn);
        }

        foreach (var unit in units)
        {
            writer.Date(unit.ClosedOn);
        }

        foreach (var unit in units)
        {
            WriteRare(writer, unit);
        }
    }

    public static void Read(ref BlockReader reader, int count, List<NodeData> nodes)
    {
        var head = HeadColumns.Read(ref reader, count);
        var kinds = reader.Enums<OrgUnitKind>(count);
        var forms = reader.Enums<OrgUnitForm>(count);
        var statuses = reader.Enums<OrgUnitStatus>(count);
        var plannedOn = reader.Dates(count);
        var openedOn = reader.Dates(count);
        var closedOn = reader.Dates(count);
        for (var i = 0; i < count; i++)
        {
            var (order, location, charter) = ReadRare(ref reader);
            nodes.Add(new OrgUnitData
            {
                Id = new NodeId(head.Ids[i]),
                Key = head.Keys[i],
                Name = head.Names[i],
                Attributes = head.Attributes[i],
                Kind = kinds[i]!.Value,
                Form = forms[i],
                GivenStatus = statuses[i]!.Value,
                PlannedOn = plannedOn[i],
                OpenedOn = openedOn[i],
                ClosedOn = closedOn[i],
                Order = order,
                Location = location,
                Charter = charter,
            });
        }
    }

    private static void WriteRare(BlockWriter writer, OrgUnitData unit)
    {
        writer.Byte((byte)(
            (unit.Order is null ? 0 : HasOrder) | (unit.Location is null ? 0 : HasLocation) | (unit.Charter is null ? 0 : HasCharter)));
        if (unit.Order is { } order)
        {
            writer.Int32(order);
        }

        if (unit.Location is { } location)
        {
            writer.Double(location.Longitude);
            writer.Double(location.Latitude);
        }

        if (unit.Charter is { } charter)
        {
            var json = new ArrayBufferWriter<byte>();
            using (var jsonWriter = new Utf8JsonWriter(json))
            {
                CharterCodec.Write(jsonWriter, charter);
            }

            writer.Bytes(json.WrittenSpan);
        }
    }

    private static (int? Order, Location? Location, Charter? Charter) ReadRare(ref BlockReader reader)
    {
        var has = reader.Byte();
        int? order = (has & HasOrder) == 0 ? null : reader.Int32();
        Location? location = null;
        if ((has & HasLocation) != 0)
        {
            var longitude = reader.Double();
            location = new Location(longitude, reader.Double());
        }

        if ((has & HasCharter) == 0)
        {
            return (order, location, null);
        }

        var json = new Utf8JsonReader(reader.Bytes());
        return (order, location, CharterCodec.Read(ref json));
    }
}
