namespace Hierarchy.Engine;

/// <summary>Answers one expansion: per source a page of a list, and its length.</summary>
internal sealed class Expander
{
    private readonly Snapshot _snapshot;
    private readonly ExpandRequest _request;
    private readonly Meter _meter;
    private readonly Func<int, bool>? _filter;
    private RelationWalker? _walker;

    public Expander(Snapshot snapshot, ExpandRequest request, Meter meter)
    {
        RelationRules.Check(request.Relation, request.Scope, request.Where);
        _snapshot = snapshot;
        _request = request;
        _meter = meter;
        _filter = request.Where is { } where ? new FilterCompiler(snapshot, meter).Compile(where) : null;
    }

    public PagedLists<NodeRef> Expand(ReadOnlySpan<NodeRef> sources)
    {
        var order = new NodeOrder(_snapshot, _request.Order, RelationRules.TypeOf(_request.Relation));
        var pager = new Pager<int, NodePlace, NodeRef>(order, _request.Page, _meter);
        return pager.List(sources, _request.WithTotals, source => KeptList(source, order), Gather);
    }

    /// <summary>How long the list of each source is, whatever the page. A source that comes again is not gathered again.</summary>
    public long[] Count(ReadOnlySpan<NodeRef> sources)
    {
        _meter.Charge(sources.Length);
        var counts = new long[sources.Length];
        Dictionary<int, long>? gathered = null;
        for (var i = 0; i < sources.Length; i++)
        {
            if (sources[i].IsNone)
            {
                continue;
            }

            var source = sources[i].Value;
            if (KeptCount(source) is { } kept)
            {
                counts[i] = kept;
            }
            else if (!(gathered ??= []).TryGetValue(source, out counts[i]))
            {
                counts[i] = Gather(source).Count;
                gathered.Add(source, counts[i]);
            }
        }

        _meter.Charge();
        return counts;
    }

    /// <summary>How long the list of a source is where that is kept; null = it has to be gathered.</summary>
    private long? KeptCount(int source)
    {
        if (_filter is not null)
        {
            return null;
        }

        var type = _snapshot.Node(source).Type;
        if (_request.Scope == Scope.Direct || type != NodeType.OrgUnit)
        {
            return RelationRules.KeptAt(_request.Relation, type) is { } kept ? _snapshot.List(source, kept).Count : null;
        }

        if (_request.Relation == Relation.CheckedInWorkUnits)
        {
            return CountRow.KeysFrom(_snapshot.Row(source), MeasureKeys.FirstWorkUnit);
        }

        return RelationRules.CountedAs(_request.Relation) is { } key ? CountRow.Get(_snapshot.Measures(source), key) : null;
    }

    /// <summary>The kept list if it is the answer as it stands: direct, unfiltered, in the order asked.</summary>
    private SortedItems<int>? KeptList(int source, NodeOrder order)
    {
        if (_filter is not null || (_request.Scope == Scope.Subtree && _snapshot.Node(source).Type == NodeType.OrgUnit)
            || RelationRules.KeptAt(_request.Relation, _snapshot.Node(source).Type) is not { } kept)
        {
            return null;
        }

        var ordered = kept switch
        {
            ListKind.Children => order.IsOfChildren,
            ListKind.Leads => false,
            _ => order.IsByKey,
        };
        return ordered ? _snapshot.List(source, kept) : null;
    }

    private List<int> Gather(int source)
    {
        _walker ??= new RelationWalker(_snapshot, _request.Relation, _meter);
        var nodes = _walker.Reached(source, _request.Scope);
        if (_filter is not null)
        {
            nodes.RemoveAll(node => !_filter(node));
        }

        return nodes;
    }
}
