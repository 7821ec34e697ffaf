namespace Hierarchy.Sqlite;

/// <summary>The columns of bodies.</summary>
internal static class BodyColumns
{
    public static void Write(BlockWriter writer, IReadOnlyList<BodyData> bodies)
    {
        HeadColumns.Write(writer, bodies);
        foreach (var body in bodies)
        {
            writer.Enum<BodyKind>(body.Kind);
        }

        foreach (var body in bodies)
        {
            writer.Date(body.ClosedOn);
        }
    }

    public static void Read(ref BlockReader reader, int count, List<NodeData> nodes)
    {
        var head = HeadColumns.Read(ref reader, count);
        var kinds = reader.Enums<BodyKind>(count);
        var closedOn = reader.Dates(count);
        for (var i = 0; i < count; i++)
        {
            nodes.Add(new BodyData
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
