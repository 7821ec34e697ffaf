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
        writer.Enums<OrgUnitData, OrgUnitKind>(units, unit => unit.Kind);
        writer.Enums(units, unit => unit.Form);
        writer.Enums<OrgUnitData, OrgUnitStatus>(units, unit => unit.GivenStatus);
        writer.Dates(units, unit => unit.PlannedOn);
        writer.Dates(units, unit => unit.OpenedOn);
        writer.Dates(units, unit => unit.ClosedOn);
        foreach (var unit in units)
        {
            AttributeCells.Write(writer, unit.Attributes);
            WriteRare(writer, unit);
        }
    }

    public static void Read(ref BlockReader reader, int count, List<NodeData> nodes)
    {
        var heads = new HeadColumns(ref reader, count);
        var kinds = reader.Bytes(count);
        var forms = reader.Bytes(count);
        var statuses = reader.Bytes(count);
        var plannedOn = reader.Dates(count);
        var openedOn = reader.Dates(count);
        var closedOn = reader.Dates(count);
        for (var row = 0; row < count; row++)
        {
            var head = heads.Next(row, AttributeCells.Read(ref reader));
            var (order, location, charter) = ReadRare(ref reader);
            nodes.Add(new OrgUnitData(head, kinds.Enum<OrgUnitKind>(row)!.Value, closedOn[row])
            {
                Form = forms.Enum<OrgUnitForm>(row),
                GivenStatus = statuses.Enum<OrgUnitStatus>(row)!.Value,
                PlannedOn = plannedOn[row],
                OpenedOn = openedOn[row],
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
