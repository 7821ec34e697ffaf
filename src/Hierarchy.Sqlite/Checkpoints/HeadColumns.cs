namespace Hierarchy.Sqlite;

/// <summary>The columns that every type of node has; its attributes stand row by row at the block's end.</summary>
internal ref struct HeadColumns
{
    private readonly IdColumn _ids;
    private TextColumn _keys;
    private TextColumn _names;

    public HeadColumns(ref BlockReader reader, int count)
    {
        _ids = reader.Ids(count);
        _keys = reader.Texts(count);
        _names = reader.Texts(count);
    }

    public static void Write(BlockWriter writer, IReadOnlyList<NodeData> nodes)
    {
        writer.Ids(nodes, node => node.Id.Value);
        writer.Texts(nodes, node => node.Key);
        writer.Texts(nodes, node => node.Name);
    }

    /// <summary>The next row's head, with what stands at the block's end; rows are read in order.</summary>
    public NodeHead Next(int row, AttributeMap attributes) => new(new NodeId(_ids[row]), _keys.Next(), _names.Next(), attributes);
}
