namespace Hierarchy.Sqlite;

/// <summary>The columns of matrices.</summary>
internal static class MatrixColumns
{
    public static void Write(BlockWriter writer, IReadOnlyList<MatrixData> matrices)
    {
        HeadColumns.Write(writer, matrices);
        foreach (var matrix in matrices)
        {
            writer.Enum<MatrixKind>(matrix.Kind);
        }

        foreach (var matrix in matrices)
        {
            writer.Date(matrix.ClosedOn);
        }
    }

    public static void Read(ref BlockReader reader, int count, List<NodeData> nodes)
    {
        var head = HeadColumns.Read(ref reader, count);
        var kinds = reader.Enums<MatrixKind>(count);
        var closedOn = reader.Dates(count);
        for (var i = 0; i < count; i++)
        {
            nodes.Add(new MatrixData
            {
                Id = new NodeId(head.Ids[i]),
                Key = head.Keys[i],
                Name = head.Names[i],
                Attributes = head.Attributes[i],
                Kind = kinds[i]!.Value,
                ClosedOn = closedOn[i],
            });
        }
    }
}
