using System.Text.Json;

namespace Hierarchy;

/// <summary>Reads what every node has, from among its other properties.</summary>
internal struct NodeHeadReader
{
    public NodeHeadReader()
    {
    }

    /// <summary>What was read so far.</summary>
    public NodeHead Head { get; private set; } = new(default, string.Empty, string.Empty, AttributeMap.Empty);

    /// <summary>Takes the reader's current property if every node has it.</summary>
    public bool TryRead(ref Utf8JsonReader reader)
    {
        if (reader.ValueTextEquals("id"u8))
        {
            Head = Head with { Id = new NodeId(JsonReading.Id(ref reader)) };
        }
        else if (reader.ValueTextEquals("key"u8))
        {
            Head = Head with { Key = JsonReading.Text(ref reader) };
        }
        else if (reader.ValueTextEquals("name"u8))
        {
            Head = Head with { Name = JsonReading.Text(ref reader) };
        }
        else if (reader.ValueTextEquals("attributes"u8))
        {
            Head = Head with { Attributes = AttributesCodec.Read(ref reader) };
        }
        else
        {
            return false;
        }

        return true;
    }
}
