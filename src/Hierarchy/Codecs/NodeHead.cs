using System.Text.Json;

namespace Hierarchy;

/// <summary>What every node has, while it is read.</summary>
internal struct NodeHead
{
    public NodeHead()
    {
    }

    public NodeId Id { get; private set; }

    public string Key { get; private set; } = string.Empty;

    public string Name { get; private set; } = string.Empty;

    public AttributeMap Attributes { get; private set; } = AttributeMap.Empty;

    public static void Write(Utf8JsonWriter writer, NodeData node)
    {
        writer.WriteId("id"u8, node.Id.Value);
        writer.WriteText("key"u8, node.Key);
        writer.WriteText("name"u8, node.Name);
        AttributesCodec.Write(writer, node.Attributes);
    }

    /// <summary>Takes the reader's current property if every node has it.</summary>
    public bool TryRead(ref Utf8JsonReader reader)
    {
        if (reader.ValueTextEquals("id"u8))
        {
            Id = new NodeId(JsonReading.Id(ref reader));
        }
        else if (reader.ValueTextEquals("key"u8))
        {
            Key = JsonReading.Text(ref reader);
        }
        else if (reader.ValueTextEquals("name"u8))
        {
            Name = JsonReading.Text(ref reader);
        }
        else if (reader.ValueTextEquals("attributes"u8))
        {
            Attributes = AttributesCodec.Read(ref reader);
        }
        else
        {
            return false;
        }

        return true;
    }
}
