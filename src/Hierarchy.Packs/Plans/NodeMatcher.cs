namespace Hierarchy.Packs;

/// <summary>
/// Which node of the store a row is. A unit is the one of the same code whose life overlaps the row's: two units with one code are never
/// open on one
/// day, so a row that begins after the stored one was closed is another unit. Everything else is the holder of its key, or the one closed
/// last.
/// </summary>
internal sealed class NodeMatcher(PlanContext context)
{
    private readonly NodeMerger _merger = new(context);

    /// <summary>Puts every row into the graph.</summary>
    public void Match()
    {
        foreach (var rows in context.Pack.NodeRows)
        {
            // A closed unit written with its date is older than the one that has the plain code.
            foreach (var row in rows.OfType<UnitRow>().Where(row => row.Key != row.Code).OrderBy(row => row.ClosedOn))
            {
                Match(row, row.Code);
            }

            foreach (var row in rows)
            {
                if (row is not UnitRow unit || unit.Key == unit.Code)
                {
                    Match(row, row.Key);
                }
            }
        }
    }

    private void Match(NodeRow row, string key)
    {
        if (key.Length == 0)
        {
            return;
        }

        if (context.Graph.FindInPack(row.Type, row.Key) is { } first)
        {
            var column = PackFormat.KeyColumnOf(row.Type);
            var message = $"{Wording.Quote(row.Key)} stands twice in this file; the other one is on line {first.Row!.Line}.";
            context.Report(row, column, PackErrorCode.DuplicateKey, message);
            return;
        }

        var (node, data) = FindStored(row, key);
        node ??= context.Graph.AddNew(row.Type, key);
        node.Row = row;
        node.After = row.IsBroken ? null : data ?? _merger.Merge(row, node);
        node.IsChanged = node.After is { } after && !after.Equals(node.Before);
        context.Graph.TryName(node, row.Key);
    }

    private (PlanNode? Node, NodeData? Data) FindStored(NodeRow row, string key)
    {
        PlanNode? found = null;
        NodeData? data = null;
        for (var node = context.Graph.FindStored(row.Type, key); node is not null; node = node.NextOfKey)
        {
            if (node.Row is not null)
            {
                continue;
            }

            var merged = row.IsBroken ? node.Before! : _merger.Merge(row, node);
            if (IsSame(merged, node.Before!) && (found is null || IsLater(node.Before!, found.Before!)))
            {
                (found, data) = (node, row.IsBroken ? null : merged);
            }
        }

        return (found, data);
    }

    private static bool IsSame(NodeData row, NodeData stored)
    {
        if (row is not OrgUnitData unit || stored is not OrgUnitData storedUnit)
        {
            return true;
        }

        var (life, storedLife) = (UnitLife.Of(unit), UnitLife.Of(storedUnit));
        return life == storedLife || life.Overlaps(storedLife);
    }

    private static bool IsLater(NodeData left, NodeData right) => (left.Closed ?? DateOnly.MaxValue) > (right.Closed ?? DateOnly.MaxValue);
}
