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
    private readonly NodePlace? _after;
    private readonly NodePlace? _before;

    public Expander(Snapshot snapshot, ExpandRequest request, Meter meter)
    {
        var type = RelationRules.TypeOf(request.Relation);
        if (request.Scope == Scope.Subtree && RelationRules.IsDirectOnly(request.Relation))
        {
            throw new ArgumentRefusedException("scope", $"{request.Relation} is not asked for a whole subtree.");
        }

        if (request.Where is not null && type is null)
        {
            throw new ArgumentRefusedException("where", $"{request.Relation} reaches nodes of several types and takes no filter.");
        }

        _snapshot = snapshot;
        _request = request;
        _meter = meter;
        _walker = new RelationWalker(snapshot, request.Relation, meter);
        _order = new NodeOrder(snapshot, request.Order, type);
        _filter = request.Where is { } where ? FilterCompiler.Compile(snapshot, where) : null;
        _after = request.Page.After is { } after ? _order.PlaceOf(after) : null;
        _before = request.Page.Before is { } before ? _order.PlaceOf(before) : null;
    }

    public PagedLists<NodeRef> Expand(ReadOnlySpan<NodeRef> sources)
    {
        var pages = new PageBuilder<NodeRef>(sources.Length, _request.WithTotals);
        foreach (var source in sources)
        {
            if (source.IsNone)
            {
                pages.Add([], PageWindow.Of(_request.Page, 0, 0, 0));
            }
            else if (KeptList(source.Value) is { } list)
            {
                AddKept(list, pages);
            }
            else
            {
                AddGathered(source.Value, pages);
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
        var node = _snapshot.Node(source);
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
            return _snapshot.List(source, kept)?.Count ?? 0;
        }

        return Gather(source).Count;
    }

    /// <summary>The kept list if it is the answer as it stands: direct, unfiltered, in the order asked.</summary>
    private SortedTree<int>? KeptList(int source)
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

    private void AddKept(SortedTree<int> list, PageBuilder<NodeRef> pages)
    {
        var window = PageWindow.Of(
            _request.Page,
            list.Count,
            _after is null ? 0 : Rank(list, _after, inclusive: true),
            _before is null ? list.Count : Rank(list, _before, inclusive: false));
        _meter.Add(window.Length);
        var page = pages.Add(window);
        var at = 0;
        foreach (var node in list.Range(window.Start, window.End))
        {
            page[at++] = new NodeRef(node);
        }
    }

    private int Rank(SortedTree<int> list, NodePlace place, bool inclusive)
        => _order.IsOfChildren
            ? list.Rank(new ChildProbe(_snapshot, place.Values[0].Number, place.Key, place.Id), inclusive)
            : list.Rank(new NodeKeyProbe(_snapshot, place.Key, place.Id), inclusive);

    private void AddGathered(int source, PageBuilder<NodeRef> pages)
    {
        var nodes = Gather(source);
        var upToAfter = 0;
        var beforeBefore = nodes.Count;
        if (_after is not null)
        {
            upToAfter = nodes.Count(node => _order.Compare(node, _after) <= 0);
        }

        if (_before is not null)
        {
            beforeBefore = nodes.Count(node => _order.Compare(node, _before) < 0);
        }

        var window = PageWindow.Of(_request.Page, nodes.Count, upToAfter, beforeBefore);
        var sorted = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(nodes);
        PartialSort.Sort(sorted, window.Start, window.End, _order);
        var page = pages.Add(window);
        for (var i = 0; i < page.Length; i++)
        {
            page[i] = new NodeRef(sorted[window.Start + i]);
        }
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
