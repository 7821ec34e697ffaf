namespace Hierarchy.Engine;

internal sealed partial class GraphSession
{
    public ValueTask<NodeLists> AncestorsAsync(ReadOnlyMemory<NodeRef> units, CancellationToken cancellationToken)
    {
        var meter = NewMeter(cancellationToken);
        meter.Charge(units.Length);
        var offsets = new int[units.Length + 1];
        var nodes = new List<NodeRef>();
        for (var i = 0; i < units.Length; i++)
        {
            AddAncestors(units.Span[i], nodes, meter);
            offsets[i + 1] = nodes.Count;
        }

        meter.Charge();
        return new(new NodeLists(offsets, [.. nodes]));
    }

    public ValueTask<Charter?[]> ChartersAsync(ReadOnlyMemory<NodeRef> units, CancellationToken cancellationToken)
    {
        var meter = NewMeter(cancellationToken);
        var only = OnlyCharter(meter);
        var charters = Column(
            units.Span,
            (Session: this, Only: only, Meter: meter),
            static (asked, unit) => unit.IsNone ? null : asked.Session.CharterOf(unit.Value, asked.Meter) ?? asked.Only,
            cancellationToken);
        meter.Charge();
        return new(charters);
    }

    public ValueTask<GraphImage> ImageAsync(CancellationToken cancellationToken)
    {
        NewMeter(cancellationToken).Charge((long)snapshot.NodeCount + snapshot.RelationshipCount);
        return new(snapshot.ToImage(cancellationToken));
    }

    private void AddAncestors(NodeRef unit, List<NodeRef> nodes, Meter meter)
    {
        if (unit.IsNone || snapshot.Node(unit.Value).Type != NodeType.OrgUnit)
        {
            return;
        }

        var start = nodes.Count;
        for (var above = snapshot.ParentUpwards(unit.Value); above != 0; above = snapshot.ParentUpwards(above))
        {
            var node = new NodeRef(above);
            if (node == unit || nodes.IndexOf(node, start) >= 0)
            {
                break;
            }

            meter.Add(1);
            nodes.Add(node);
        }

        nodes.Reverse(start, nodes.Count - start);
    }

    private Charter? CharterOf(int unit, Meter meter)
    {
        var root = unit;
        for (var steps = 0; steps < Snapshot.MaxSteps && today.ParentUpwards(root) is var above and not 0; steps++)
        {
            meter.Add(1);
            root = above;
        }

        return today.Node(root).Charter;
    }

    /// <summary>The charter that all open units with a charter bring; null when there are none or several.</summary>
    private Charter? OnlyCharter(Meter meter)
    {
        Charter? only = null;
        foreach (var unit in today.Chartered)
        {
            meter.Add(1);
            var charter = today.Node(unit).Charter!;
            if (!today.IsOpen(unit))
            {
                continue;
            }

            if (only is not null && !only.Equals(charter))
            {
                return null;
            }

            only = charter;
        }

        return only;
    }
}
