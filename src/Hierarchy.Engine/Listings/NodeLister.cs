namespace Hierarchy.Engine;

/// <summary>
/// Lists the nodes of one type: a page of the kept list where it is the answer as it stands, of what a filter leaves of it where only the
/// page is asked, and else from everything that matches.
/// </summary>
internal sealed class NodeLister
{
    private readonly Snapshot _snapshot;
    private readonly FindRequest _request;
    private readonly Meter _meter;
    private readonly NodeOrder _order;
    private readonly Pager<int, NodePlace, NodeRef> _pager;
    private readonly Func<int, bool>? _filter;
    private readonly SortedItems<int> _open;
    private readonly SortedItems<int> _closed;

    public NodeLister(Snapshot snapshot, NodeType type, FindRequest request, Meter meter)
    {
        _snapshot = snapshot;
        _request = request;
        _meter = meter;
        _order = new NodeOrder(snapshot, request.Order, type);
        _pager = new Pager<int, NodePlace, NodeRef>(_order, request.Page, meter);
        _filter = request.Where is { } where ? new FilterCompiler(snapshot, meter).Compile(where) : null;
        _open = snapshot.Open(type);
        _closed = request.IncludeClosed && type == NodeType.OrgUnit ? snapshot.ClosedUnits : default;
    }

    public PagedLists<NodeRef> List()
    {
        var pages = new PageBuilder<NodeRef>(1, _request.WithTotals);
        if (!_closed.IsEmpty || !_order.IsByKey)
        {
            _pager.AddGathered(Gather(), pages);
        }
        else if (_filter is null)
        {
            _pager.AddKept(_open, pages);
        }
        else if (_request.WithTotals)
        {
            _pager.AddGathered(Gather(), pages);
        }
        else
        {
            _pager.AddFiltered(_open, KeyRange.Of(_snapshot, _open, _request.Where), _filter, pages);
        }

        _meter.Charge();
        return pages.Build(_order);
    }

    private List<int> Gather()
    {
        var nodes = new List<int>();
        Gather(_open, nodes);
        Gather(_closed, nodes);
        return nodes;
    }

    private void Gather(SortedItems<int> list, List<int> nodes)
    {
        var range = KeyRange.Of(_snapshot, list, _request.Where);
        foreach (var node in list.Range(range.Start, range.End))
        {
            _meter.Add(1);
            if (_filter is null || _filter(node))
            {
                nodes.Add(node);
            }
        }
    }
}
