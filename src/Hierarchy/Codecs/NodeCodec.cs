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
        NodeHead.Write(writer, node);
        switch (node)
        {
            case OrgUnitData unit:
                OrgUnitCodec.Write(writer, unit);
                break;
            case PersonData person:
                PersonCodec.Write(writer, person);
                break;
            case WorkUnitData workUnit:
                WorkUnitCodec.Write(writer, workUnit);
                break;
            case MatrixData matrix:
                MatrixCodec.Write(writer, matrix);
                break;
            case BodyData body:
                BodyCodec.Write(writer, body);
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
            NodeType.WorkUnit => WorkUnitCodec.Read(ref reader),
            NodeType.Matrix => MatrixCodec.Read(ref reader),
            NodeType.Body => BodyCodec.Read(ref reader),
            _ => throw new UnreachableException(),
        };
    }
}
