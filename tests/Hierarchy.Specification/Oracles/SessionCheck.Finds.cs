using Xunit;

namespace Hierarchy.Specification.Oracles;

public sealed partial class SessionCheck
{
    private async Task FindsAsync()
    {
        foreach (var type in Enum.GetValues<NodeType>())
        {
            await FindAsync(type, new FindRequest());
            await FindAsync(type, new FindRequest { Where = RandomRequests.FilterWithRelations(_random) });
            await FindAsync(type, new FindRequest { Order = RandomRequests.Order(_random), Where = RandomRequests.Filter(_random) });
            await FindAsync(type, new FindRequest { Where = BetweenKeys(type) });
            await FindAsync(type, new FindRequest { IncludeClosed = true });
            await FindAsync(
                type,
                new FindRequest
                {
                    IncludeClosed = true,
                    Order = RandomRequests.Order(_random),
                    Where = RandomRequests.FilterWithRelations(_random),
                });
        }
    }

    /// <summary>Comparisons of the key with keys that there are, whole or begun.</summary>
    private NodeFilter BetweenKeys(NodeType type)
    {
        FilterOperator[] operators =
        [
            FilterOperator.Eq, FilterOperator.Neq, FilterOperator.StartsWith,
            FilterOperator.Gt, FilterOperator.Gte, FilterOperator.Lt, FilterOperator.Lte,
        ];
        var nodes = _graph.Nodes.Where(node => node.Type == type);
        string[] keys = [.. nodes.Select(node => node.Key[..(1 + _random.Next(node.Key.Length))]), "m"];
        NodeFilter[] tests =
            [.. Enumerable.Range(0, 1 + _random.Next(2)).Select(_ => new PropertyTest(NodeProperties.Key, Any(operators), [Any(keys)]))];
        return _random.Next(4) switch
        {
            0 => new AnyOf(tests),
            1 => new NotOf(new AllOf(tests)),
            _ => new AllOf(tests),
        };
    }

    private async Task FindAsync(NodeType type, FindRequest request)
    {
        var list = _graph.Find(type, request);
        var all = await _session.FindAsync(type, request with { WithTotals = true }, None);
        AreLists([list], all, node => _idOf[node]);
        await PagesAsync(
            [list], all, node => _idOf[node], page => _session.FindAsync(type, request with { Page = page, WithTotals = true }, None));

        foreach (var withTotals in (bool[])[false, true])
        {
            var asked = request with { WithTotals = withTotals };
            await WindowsAsync(list, type, asked);
            Assert.Equal(list, await WalkAsync(type, asked, isForwards: true));
            Assert.Equal(list, await WalkAsync(type, asked, isForwards: false));
        }
    }

    /// <summary>
    /// A random page between two cursors, neither of which need be before the other, or in the list: what another filter shows has its
    /// place too.
    /// </summary>
    private async Task WindowsAsync(List<NodeId> list, NodeType type, FindRequest request)
    {
        var everything = await _session.FindAsync(type, new FindRequest { Order = request.Order, IncludeClosed = true }, None);
        var sorted = _graph.Sort(everything.Elements.Select(node => _idOf[node]), request.Order);
        int? after = sorted.Count > 0 && _random.Next(2) == 0 ? _random.Next(sorted.Count) : null;
        int? before = sorted.Count > 0 && _random.Next(2) == 0 ? _random.Next(sorted.Count) : null;
        var size = _random.Next(list.Count + 2);
        var forward = _random.Next(2) == 0;
        var afterCursor = after is { } a ? everything.CursorAt(a) : null;
        var beforeCursor = before is { } b ? everything.CursorAt(b) : null;
        var page = PageRequest.Of(forward ? size : null, forward ? null : size, afterCursor, beforeCursor);

        var placeOf = sorted.Index().ToDictionary(entry => entry.Item, entry => entry.Index);
        var start = after is null ? 0 : list.Count(id => placeOf[id] <= after);
        var end = Math.Max(start, before is null ? list.Count : list.Count(id => placeOf[id] < before));
        (start, end) = forward ? (start, Math.Min(end, start + size)) : (Math.Max(start, end - size), end);
        var answered = await _session.FindAsync(type, request with { Page = page }, None);
        Assert.Equal(list[start..end], answered.Elements.Select(node => _idOf[node]));
        Assert.Equal((start > 0, end < list.Count), (answered.HasPrevious[0], answered.HasNext[0]));
        Assert.Equal(request.WithTotals ? [list.Count] : null, answered.Totals);
    }

    /// <summary>All pages one after another, of random sizes.</summary>
    private async Task<List<NodeId>> WalkAsync(NodeType type, FindRequest request, bool isForwards)
    {
        var found = new List<NodeId>();
        string? cursor = null;
        for (var more = true; more;)
        {
            var size = _random.Next(1, 12);
            var page = isForwards ? PageRequest.Of(size, null, cursor, null) : PageRequest.Of(null, size, null, cursor);
            var answered = await _session.FindAsync(type, request with { Page = page }, None);
            Assert.Equal(cursor is not null, isForwards ? answered.HasPrevious[0] : answered.HasNext[0]);
            more = isForwards ? answered.HasNext[0] : answered.HasPrevious[0];
            Assert.Equal(more ? size : Math.Min(size, answered.Elements.Length), answered.Elements.Length);
            found.InsertRange(isForwards ? found.Count : 0, answered.Elements.Select(node => _idOf[node]));
            cursor = more ? answered.CursorAt(isForwards ? answered.Elements.Length - 1 : 0) : null;
        }

        return found;
    }
}
