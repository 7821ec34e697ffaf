namespace Hierarchy.Packs;

/// <summary>Resolves the codes and keys that rows name: in the pack, then in the store.</summary>
internal sealed class References(PlanContext context)
{
    /// <summary>
    /// The node; null when there is none, which is reported unless the file that might have it could not be read in full.
    /// </summary>
    public PlanNode? Find(NodeType type, int name, RowPlace row, PackColumn column)
    {
        if (name == KeyPool.None)
        {
            return null;
        }

        var key = context.Pack.Keys[name];
        var node = context.Graph.FindInPack(type, name) ?? FindStored(type, key);
        if (node is null && !context.Pack.NodeRows[(int)type].Table.IsIncomplete)
        {
            var file = PackFormat.NodeFiles[(int)type].Name;
            var (code, what) = type == NodeType.OrgUnit ? (PackErrorCode.UnknownCode, "code") : (PackErrorCode.UnknownKey, "key");
            context.Report(row, column, code,
                $"No row of {file} has the {what} {Wording.Quote(key)}, and the store does not know it either.");
        }

        return node;
    }

    private PlanNode? FindStored(NodeType type, string key)
    {
        if (context.Graph.FindStored(type, key) is { } first)
        {
            return ClosedLast(first);
        }

        var code = NodeRows.SplitCode(key, out var date);
        var node = type == NodeType.OrgUnit && date is not null ? context.Graph.FindStored(type, code) : null;
        while (node is not null && node.Before!.Closed != date)
        {
            node = node.NextOfKey;
        }

        return node;
    }

    private static PlanNode ClosedLast(PlanNode first)
    {
        var last = first;
        for (var node = first.NextOfKey; node is not null; node = node.NextOfKey)
        {
            if ((node.Before!.Closed ?? DateOnly.MaxValue) > (last.Before!.Closed ?? DateOnly.MaxValue))
            {
                last = node;
            }
        }

        return last;
    }
}
