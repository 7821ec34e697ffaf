namespace Hierarchy.Sqlite;

/// <summary>The columns of work units.</summary>
internal static class WorkUnitColumns
{
    public static void Write(BlockWriter writer, IReadOnlyList<WorkUnitData> workUnits)
    {
        HeadColumns.Write(writer, workUnits);
        foreach (var workUnit in workUnits)
        {
            writer.Enum<WorkUnitKind>(workUnit.Kind);
        }

        foreach (var workUnit in workUnits)
        {
            writer.Date(workUnit.ClosedOn);
        }
    }

    public static void Read(ref BlockReader reader, int count, List<NodeData> nodes)
    {
        var head = HeadColumns.Read(ref reader, count);
        var kinds = reader.Enums<WorkUnitKind>(count);
        var closedOn = reader.Dates(count);
        for (var i = 0; i < count; i++)
        {
            nodes.Add(new WorkUnitData
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
