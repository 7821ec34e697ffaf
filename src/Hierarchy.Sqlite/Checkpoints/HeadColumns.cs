namespace Hierarchy.Sqlite;

/// <summary>The columns that every type of node has.</summary>
internal readonly record struct HeadColumns(Guid[] Ids, string[] Keys, string[] Names, AttributeMap[] Attributes)
{
    public static void Write(BlockWriter writer, IReadOnlyList<NodeData> nodes)
    {
        foreach (var node in nodes)
        {
            writer.Id(node.Id.Value);
        }

        foreach (var node in nodes)
        {
            writer.Text(node.Key);
        }

        foreach (var node in nodes)
        {
            writer.Text(node.Name);
        }

        foreach (var node in nodes)
        {
            writer.Int32(node.Attributes.Count);
            foreach (var (name, value) in node.Attributes)
            {
                writer.Text(name);
                writer.Text(value);
            }
        }
    }

    public static HeadColumns Read(ref BlockReader reader, int count)
    {
        var ids = reader.Ids(count);
        var keys = reader.Texts(count);
        var names = reader.Texts(count);
        var attributes = new AttributeMap[count];
        foreach (ref var cell in attributes.AsSpan())
        {
            cell = ReadAttributes(ref reader);
        }

        return new HeadColumns(ids, keys, names, attributes);
    }

    private static AttributeMap ReadAttributes(ref BlockReader reader)
    {
        var count = reader.Int32();
        if (count == 0)
        {
            return AttributeMap.Empty;
        }

        var entries = new KeyValuePair<string, string>[count];
        foreach (ref var entry in entries.AsSpan())
        {
            var name = reader.Text();
            entry = new(name, reader.Text());
        }

        return AttributeMap.Of(entries);
    }
}
