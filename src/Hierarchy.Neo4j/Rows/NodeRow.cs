using System.Diagnostics;
using System.Text.Json;

namespace Hierarchy.Neo4j;

/// <summary>
/// A node as a row of a statement: <c>{id, label, properties, plannedOn, openedOn, closedOn, location}</c>. The properties are plain
/// JSON, and name what the node has not with null; dates and points stand beside them, because JSON has neither.
/// </summary>
internal static class NodeRow
{
    /// <param name="writer">Where the row goes.</param>
    /// <param name="node">The node.</param>
    /// <param name="claim">The unique name that it takes; null = what it holds stays as it is.</param>
    public static void Write(Utf8JsonWriter writer, NodeData node, string? claim)
    {
        writer.WriteStartObject();
        writer.WriteId("id"u8, node.Id.Value);
        writer.WriteString("label"u8, LabelOf(node.Type));
        writer.WriteStartObject("properties"u8);
        writer.WriteId("id"u8, node.Id.Value);
        writer.WriteString(node is OrgUnitData ? "code"u8 : "key"u8, node.Key);
        writer.WriteString("name"u8, node.Name);
        AttributesText.Write(writer, node.Attributes);
        WriteOwn(writer, node);
        if (claim is not null)
        {
            writer.WriteString("claim"u8, claim);
        }

        writer.WriteEndObject();
        if (node is OrgUnitData unit)
        {
            WriteDates(writer, unit);
        }
        else
        {
            writer.WriteDate("closedOn"u8, node.Closed);
        }

        writer.WriteEndObject();
    }

    public static string LabelOf(NodeType type) => type switch
    {
        NodeType.OrgUnit => "OrgUnit",
        NodeType.Person => "Person",
        NodeType.WorkUnit => "WorkUnit",
        NodeType.Matrix => "Matrix",
        NodeType.Body => "Body",
        _ => throw new UnreachableException(),
    };

    private static void WriteOwn(Utf8JsonWriter writer, NodeData node)
    {
        switch (node)
        {
            case OrgUnitData unit:
                writer.WriteString("kind"u8, GraphNames<OrgUnitKind>.Of(unit.Kind));
                writer.WriteString("form"u8, unit.Form is { } form ? GraphNames<OrgUnitForm>.Of(form) : null);
                writer.WriteString("status"u8, GraphNames<OrgUnitStatus>.Of(unit.GivenStatus));
                WriteOrder(writer, unit.Order);
                WriteCharter(writer, unit.Charter);
                break;
            case PersonData person:
                writer.WriteBoolean("isPartyMember"u8, person.IsPartyMember);
                WriteTraits(writer, person.Traits);
                writer.WriteString("phone"u8, person.Phone);
                break;
            case WorkUnitData workUnit:
                writer.WriteString("kind"u8, GraphNames<WorkUnitKind>.Of(workUnit.Kind));
                break;
            case MatrixData matrix:
                writer.WriteString("kind"u8, GraphNames<MatrixKind>.Of(matrix.Kind));
                break;
            case BodyData body:
                writer.WriteString("kind"u8, GraphNames<BodyKind>.Of(body.Kind));
                break;
            default:
                throw new UnreachableException();
        }
    }

    private static void WriteOrder(Utf8JsonWriter writer, int? order)
    {
        if (order is { } number)
        {
            writer.WriteNumber("order"u8, number);
        }
        else
        {
            writer.WriteNull("order"u8);
        }
    }

    private static void WriteCharter(Utf8JsonWriter writer, Charter? charter)
    {
        if (charter is null)
        {
            writer.WriteNull("charter"u8);
        }
        else
        {
            writer.WriteString("charter"u8, JsonText.Of(text => CharterCodec.Write(text, charter)).Span);
        }
    }

    private static void WriteTraits(Utf8JsonWriter writer, TraitSet traits)
    {
        writer.WriteStartArray("traits"u8);
        foreach (var trait in traits.InOrder())
        {
            writer.WriteStringValue(GraphNames<Trait>.Of(trait));
        }

        writer.WriteEndArray();
    }

    private static void WriteDates(Utf8JsonWriter writer, OrgUnitData unit)
    {
        writer.WriteDate("plannedOn"u8, unit.PlannedOn);
        writer.WriteDate("openedOn"u8, unit.OpenedOn);
        writer.WriteDate("closedOn"u8, unit.ClosedOn);
        if (unit.Location is { } location)
        {
            PointText.Check(location);
            writer.WriteStartObject("location"u8);
            writer.WriteNumber("longitude"u8, location.Longitude);
            writer.WriteNumber("latitude"u8, location.Latitude);
            writer.WriteEndObject();
        }
    }
}
