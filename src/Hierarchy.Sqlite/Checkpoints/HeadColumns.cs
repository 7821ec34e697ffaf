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
            AttributeColumn.Write(writer, node.Attributes);
        }
    }

    public static HeadColumns Read(ref BlockReader reader, int count)
    {
        var ids = reader.Ids(count);
        var keys = reader.Texts(count);
        var names = reader.Texts(count);
        return new HeadColumns(ids, keys, names, AttributeColumn.Read(ref reader, count));
    }
}
