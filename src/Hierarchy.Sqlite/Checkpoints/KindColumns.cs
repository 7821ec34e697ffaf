namespace Hierarchy.Sqlite;

/// <summary>The columns of a type of node that has a kind and a last day, and nothing else of its own.</summary>
internal static class KindColumns<TKind>
    where TKind : struct, Enum
{
    public static void Write(BlockWriter writer, IReadOnlyList<NodeData<TKind>> nodes)
    {
        HeadColumns.Write(writer, nodes);
        writer.Enums<NodeData<TKind>, TKind>(nodes, node => node.Kind);
        writer.Dates(nodes, node => node.ClosedOn);
        foreach (var node in nodes)
        {
            AttributeCells.Write(writer, node.Attributes);
        }
    }

    public static void Read(
        ref BlockReader reader, int count, List<NodeData> nodes, Func<NodeHead, TKind, DateOnly?, NodeData<TKind>> make)
    {
        var heads = new HeadColumns(ref reader, count);
        var kinds = reader.Bytes(count);
        var closedOn = reader.Dates(count);
        for (var row = 0; row < count; row++)
        {
            var head = heads.Next(row, AttributeCells.Read(ref reader));
            nodes.Add(make(head, kinds.Enum<TKind>(row)!.Value, closedOn[row]));
        }
    }
}
