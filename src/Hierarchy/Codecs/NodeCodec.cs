using System.Diagnostics;
using System.Text.Json;

namespace Hierarchy;

/// <summary>A node: its type first, then what every node has, then its own.</summary>
internal static class NodeCodec
{
    public static void Write(Utf8JsonWriter writer, NodeData node)
    {
        writer.WriteStartObject();
        writer.WriteEnum<NodeType>("type"u8, node.Type);
        writer.WriteId("id"u8, node.Id.Value);
        writer.WriteText("key"u8, node.Key);
        writer.WriteText("name"u8, node.Name);
        AttributesCodec.Write(writer, node.Attributes);
        switch (node)
        {
            case OrgUnitData unit:
                OrgUnitCodec.Write(writer, unit);
                break;
            case PersonData person:
                PersonCodec.Write(writer, person);
                break;
            case WorkUnitData workUnit:
                KindCodec<WorkUnitKind>.Write(writer, workUnit);
                break;
            case MatrixData matrix:
                KindCodec<MatrixKind>.Write(writer, matrix);
                break;
            case BodyData body:
                KindCodec<BodyKind>.Write(writer, body);
                break;
            default:
                throw new UnreachableException();
        }

        writer.WriteEndObject();
    }

    /// <summary>Reads a node; the reader stands at its start and afterwards at its end.</summary>
    public static NodeData Read(ref Utf8JsonReader reader)
    {
        if (!JsonReading.NextProperty(ref reader) || !reader.ValueTextEquals("type"u8))
        {
            throw new JsonException("A node does not begin with its type.");
        }

        return JsonReading.Enum<NodeType>(ref reader) switch
        {
            NodeType.OrgUnit => OrgUnitCodec.Read(ref reader),
            NodeType.Person => PersonCodec.Read(ref reader),
            NodeType.WorkUnit => KindCodec<WorkUnitKind>.Read(ref reader, (head, kind, closedOn) => new WorkUnitData(head, kind, closedOn)),
            NodeType.Matrix => KindCodec<MatrixKind>.Read(ref reader, (head, kind, closedOn) => new MatrixData(head, kind, closedOn)),
            NodeType.Body => KindCodec<BodyKind>.Read(ref reader, (head, kind, closedOn) => new BodyData(head, kind, closedOn)),
            _ => throw new UnreachableException(),
        };
    }
}
