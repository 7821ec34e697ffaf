namespace Hierarchy.Sqlite;

/// <summary>The columns of a type of node that has a kind and a last day, and nothing else of its own.</summary>
/// <param name="kindOf">The kind of a node.</param>
/// <param name="make">Makes a node from its cells.</param>
internal sealed class KindColumns<TNode, TKind>(Func<TNode, TKind> kindOf, Func<KindCells<TKind>, TNode> make)
    where TNode : NodeData
    where TKind : struct, Enum
{
    public void Write(BlockWriter writer, IReadOnlyList<TNode> nodes)
    {
        HeadColumns.Write(writer, nodes);
        writer.Enums<TNode, TKind>(nodes, node => kindOf(node));
        writer.Dates(nodes, node => node.Closed);
        foreach (var node in nodes)
        {
            AttributeCells.Write(writer, node.Attributes);
        }
    }

    public void Read(ref BlockReader reader, int count, List<NodeData> nodes)
    {
        var head = new HeadColumns(ref reader, count);
        var kinds = reader.Bytes(count);
        var closedOn = reader.Dates(count);
        for (var row = 0; row < count; row++)
        {
            var (id, key, name) = head.Next(row);
            nodes.Add(make(new(id, key, name, AttributeCells.Read(ref reader), kinds.Enum<TKind>(row)!.Value, closedOn[row])));
        }
    }
}
