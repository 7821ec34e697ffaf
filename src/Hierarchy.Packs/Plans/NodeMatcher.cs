namespace Hierarchy.Packs;

/// <summary>
/// Which node of the store a row is. A unit is the one of the same code whose life overlaps the row's: two units with one code are never
/// open on one day, so a row that begins after the stored one was closed is another unit. Everything else is the holder of its key, or
/// the one closed last.
/// </summary>
internal sealed class NodeMatcher(PlanContext context)
{
    private readonly NodeMerger _merger = new(context);

    /// <summary>Puts every row into the graph.</summary>
    public void Match()
    {
        foreach (var rows in context.Pack.NodeRows)
        {
            MatchDated(rows);
            foreach (var row in rows)
            {
                if (!IsDated(row))
                {
                    Match(rows.Table, row);
                }
            }
        }
    }

    /// <summary>A closed unit written with its date is older than the one that has the plain code, and goes before it.</summary>
    private void MatchDated(RowList<NodeRow> rows)
    {
        var dated = new List<NodeRow>();
        foreach (var row in rows)
        {
            if (IsDated(row))
            {
                dated.Add(row);
            }
        }

        foreach (var row in dated.OrderBy(row => row.Data.Closed))
        {
            Match(rows.Table, row);
        }
    }

    private bool IsDated(in NodeRow row) => row.Data.Key.Length != context.Pack.Keys[row.Key].Length;

    private void Match(PackTable table, in NodeRow row)
    {
        context.Advance();
        if (row.Key == KeyPool.None)
        {
            return;
        }

        var type = row.Data.Type;
        var place = new RowPlace(table, row.Line);
        if (context.Graph.FindInPack(type, row.Key) is { } first)
        {
            var column = PackFormat.KeyColumnOf(type);
            var message = $"{Wording.Quote(context.Pack.Keys[row.Key])} stands twice in this file; "
                + $"the other one is on line {first.Row.Line}: delete one, or give it another '{ColumnNames.NameOf(column)}'.";
            context.Report(place, column, PackErrorCode.DuplicateKey, message);
            return;
        }

        var (node, data) = FindStored(table, row);
        node ??= context.Graph.AddNew(type, row.Data.Id, row.Data.Key, IsDated(row));
        node.Row = place;
        node.Label = context.Pack.Keys[row.Key];
        data ??= row.IsBroken ? null : _merger.Merge(table, row, node);
        node.IsChanged = data is not null && !data.Equals(node.Before);
        node.After = node.IsChanged || data is null ? data : node.Before;
        context.Graph.Name(node, row.Key);
    }

    private (PlanNode? Node, NodeData? Data) FindStored(PackTable table, in NodeRow row)
    {
        PlanNode? found = null;
        NodeData? data = null;
        for (var node = context.Graph.FindStored(row.Data.Type, row.Data.Key); node is not null; node = node.NextOfKey)
        {
            if (!node.Row.IsNone)
            {
                continue;
            }

            var merged = row.IsBroken ? node.Before! : _merger.Merge(table, row, node);
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
