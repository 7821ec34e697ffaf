namespace Hierarchy.Engine;

/// <summary>Answers one expansion: per source a page of a list, and its length.</summary>
internal sealed class Expander
{
    private readonly Snapshot _snapshot;
    private readonly ExpandRequest _request;
    private readonly Meter _meter;
    private readonly RelationWalker _walker;
    private readonly NodeOrder _order;
    private readonly Func<int, bool>? _filter;
    private readonly NodePager _pager;

    public Expander(Snapshot snapshot, ExpandRequest request, Meter meter)
    {
        RelationRules.Check(request.Relation, request.Scope, request.Where);
        _snapshot = snapshot;
        _request = request;
        _meter = meter;
        _walker = new RelationWalker(snapshot, request.Relation, meter);
        _order = new NodeOrder(snapshot, request.Order, RelationRules.TypeOf(request.Relation));
        _filter = request.Where is { } where ? new FilterCompiler(snapshot, meter).Compile(where) : null;
        _pager = new NodePager(snapshot, _order, request.Page, meter);
    }

    public PagedLists<NodeRef> Expand(ReadOnlySpan<NodeRef> sources)
    {
        var pages = new PageBuilder<NodeRef>(sources.Length, _request.WithTotals);
        foreach (var source in sources)
        {
            if (source.IsNone)
            {
                _pager.AddNothing(pages);
            }
            else if (KeptList(source.Value) is { } list)
            {
                _pager.AddKept(list, pages);
            }
            else
            {
                _pager.AddGathered(Gather(source.Value), pages);
            }
        }

        _meter.Charge();
        return pages.Build(unit => _order.CursorOf(unit.Value));
    }

    public long[] Count(ReadOnlySpan<NodeRef> sources)
    {
        _meter.Add(sources.Length);
        var counts = new long[sources.Length];
        for (var i = 0; i < sources.Length; i++)
        {
            counts[i] = sources[i].IsNone ? 0 : Count(sources[i].Value);
        }

        _meter.Charge();
        return counts;
    }

    private long Count(int source)
    {
        ref readonly var node = ref _snapshot.Node(source);
        if (_filter is not null)
        {
            return Gather(source).Count;
        }

        if (_request.Scope == Scope.Subtree && node.Type == NodeType.OrgUnit)
        {
            var row = _snapshot.Row(source);
            if (_request.Relation == Relation.CheckedInWorkUnits)
            {
                return CountRow.KeysFrom(row, MeasureKeys.FirstWorkUnit);
            }

            if (RelationRules.CountedAs(_request.Relation) is { } key)
            {
                return CountRow.Get(row, key);
            }
        }
        else if (RelationRules.KeptAt(_request.Relation, node.Type) is { } kept)
        {
            return _snapshot.List(source, kept).Count;
        }

        return Gather(source).Count;
    }

    /// <summary>The kept list if it is the answer as it stands: direct, unfiltered, in the order asked.</summary>
    private SortedItems<int>? KeptList(int source)
    {
        if (_filter is not null || (_request.Scope == Scope.Subtree && _snapshot.Node(source).Type == NodeType.OrgUnit)
            || RelationRules.KeptAt(_request.Relation, _snapshot.Node(source).Type) is not { } kept)
        {
            return null;
        }

        var ordered = kept switch
        {
            ListKind.Children => _order.IsOfChildren,
            ListKind.Leads => false,
            _ => _order.IsByKey,
        };
        return ordered ? _snapshot.List(source, kept) : null;
    }

    private List<int> Gather(int source)
    {
        var nodes = _walker.Reached(source, _request.Scope);
        if (_filter is not null)
        {
            nodes.RemoveAll(node => !_filter(node));
        }

        return nodes;
    }
}
