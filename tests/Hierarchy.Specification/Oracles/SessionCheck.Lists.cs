using Xunit;

namespace Hierarchy.Specification.Oracles;

public sealed partial class SessionCheck
{
    private static readonly Relation[] Singles =
        [Relation.Parent, Relation.Residence, Relation.Employer, Relation.Lead, Relation.SuperBody];

    private async Task RelationsAsync()
    {
        foreach (var relation in Enum.GetValues<Relation>())
        {
            var request = new ExpandRequest(relation);
            await ExpandAsync(request with { Order = relation == Relation.Children ? SortOrder.OfChildren : SortOrder.ByKey });
            await ExpandAsync(request with { Order = RandomRequests.Order(_random), Where = FilterFor(relation) });
            if (relation is not (Relation.Parent or Relation.Children or Relation.Successors or Relation.Predecessors))
            {
                var below = request with { Scope = Scope.Subtree };
                await ExpandAsync(below);
                await ExpandAsync(below with { Order = RandomRequests.Order(_random), Where = FilterFor(relation) });
            }
        }

        foreach (var relation in Singles)
        {
            var expected = _ids.Select(id => _graph.Reached(id, relation, Scope.Direct).Select(node => (NodeId?)node).SingleOrDefault());
            Assert.Equal(expected, (await _session.FollowAsync(_refs, relation, None)).Select(IdOf));
        }
    }

    private NodeFilter? FilterFor(Relation relation)
        => relation is Relation.Places or Relation.Lead || _random.Next(2) == 0 ? null : RandomRequests.Filter(_random);

    private async Task ExpandAsync(ExpandRequest request)
    {
        NodeRef[] sources = [.. _refs, NodeRef.None];
        var lists = _ids.ConvertAll(id => _graph.Sort(
            _graph.Reached(id, request.Relation, request.Scope).Where(node => Fulfils(node, request.Where)),
            request.Order));
        lists.Add([]);

        var all = await _session.ExpandAsync(sources, request with { WithTotals = true }, None);
        AreLists(lists, all, node => _idOf[node]);
        Assert.Equal(lists.Select(list => (long)list.Count), await _session.CountAsync(sources, request, None));
        var withTotals = request with { WithTotals = true };
        await PagesAsync(lists, all, node => _idOf[node], page => _session.ExpandAsync(sources, withTotals with { Page = page }, None));
    }

    private bool Fulfils(NodeId node, NodeFilter? filter) => filter is null || OracleFilter.Holds(_graph, node, filter);

    private async Task AppointmentsAsync()
    {
        foreach (var scope in Enum.GetValues<Scope>())
        {
            foreach (var posts in (Post[][])[[], SomeOf<Post>()])
            {
                var request = new AppointmentsRequest { Scope = scope, Posts = posts, WithTotals = true };
                var lists = _ids.ConvertAll(id => _graph.Appointments(id, request));
                var all = await _session.AppointmentsAsync(_refs, request, None);
                var ids = await _session.ReadAsync(RelationshipProperties.Id, all.Elements, None);
                var idOf = new Dictionary<RelationshipRef, RelationshipId>();
                for (var i = 0; i < ids.Length; i++)
                {
                    idOf[all.Elements[i]] = ids[i];
                }

                AreLists(lists, all, element => idOf[element]);
                await PagesAsync(
                    lists, all, element => idOf[element], page => _session.AppointmentsAsync(_refs, request with { Page = page }, None));
            }
        }
    }

    private async Task SubtreesAsync()
    {
        SubtreeRequest[] requests =
        [
            new(),
            new() { MaxDepth = _random.Next(4) },
            new() { Kinds = SomeOf<OrgUnitKind>() },
            new() { Kinds = SomeOf<OrgUnitKind>(), ActiveOnly = true, MaxDepth = _random.Next(5) },
            new() { ActiveOnly = true },
        ];
        foreach (var asked in requests)
        {
            var request = asked with { WithTotals = true };
            var lists = _ids.ConvertAll(id => _graph.Subtree(id, request));
            var all = await _session.SubtreeAsync(_refs, request, None);
            AreLists(lists, all, Row);
            await PagesAsync(lists, all, Row, page => _session.SubtreeAsync(_refs, request with { Page = page }, None));
        }

        (NodeId, NodeId?, int, int, int) Row(SubtreeRow row)
            => (_idOf[row.Unit], IdOf(row.Parent), row.Depth, row.ChildCount, row.DescendantCount);
    }

    private async Task FootprintsAsync()
    {
        NodeRef[] matrices = [.. _refs.Where(node => _graph.Node(_idOf[node]) is MatrixData)];
        foreach (var relation in Enum.GetValues<FootprintRelation>())
        {
            var request = new FootprintRequest(Any(Enum.GetValues<OrgUnitKind>()), relation) { WithTotals = true };
            var lists = matrices.Select(matrix => _graph.Footprint(_idOf[matrix], request)).ToList();
            var all = await _session.FootprintAsync(matrices, request, None);
            AreLists(lists, all, entry => (_idOf[entry.Unit], entry.Count));
            await PagesAsync(
                lists,
                all,
                entry => (_idOf[entry.Unit], entry.Count),
                page => _session.FootprintAsync(matrices, request with { Page = page }, None));
        }
    }

    private static void AreLists<TElement, TExpected>(
        List<List<TExpected>> expected, PagedLists<TElement> answered, Func<TElement, TExpected> convert)
    {
        Assert.Equal(expected.Count + 1, answered.Offsets.Length);
        for (var i = 0; i < expected.Count; i++)
        {
            Assert.Equal(expected[i], answered.Elements[answered.Offsets[i]..answered.Offsets[i + 1]].Select(convert));
        }

        Assert.Equal(expected.Select(list => (long)list.Count), answered.Totals!);
    }

    /// <summary>
    /// A random page between random cursors; the cursor of one list is used for all of them, as a where or parent may change.
    /// </summary>
    private async Task PagesAsync<TElement, TExpected>(
        List<List<TExpected>> lists,
        PagedLists<TElement> all,
        Func<TElement, TExpected> convert,
        Func<PageRequest, ValueTask<PagedLists<TElement>>> ask)
    {
        var longest = Enumerable.Range(0, lists.Count).DefaultIfEmpty(-1).MaxBy(i => i < 0 ? 0 : lists[i].Count);
        if (longest < 0)
        {
            return;
        }

        var list = lists[longest];
        int? after = list.Count > 0 && _random.Next(2) == 0 ? _random.Next(list.Count) : null;
        int? before = list.Count > 0 && _random.Next(2) == 0 ? _random.Next(list.Count) : null;
        int? size = _random.Next(3) == 0 ? null : _random.Next(list.Count + 2);
        var forward = _random.Next(2) == 0;
        var page = PageRequest.Of(
            forward ? size ?? Limits.MaxPage : null,
            forward ? null : size ?? Limits.MaxPage,
            after is { } a ? all.CursorAt(all.Offsets[longest] + a) : null,
            before is { } b ? all.CursorAt(all.Offsets[longest] + b) : null);
        var answered = await ask(page);

        var start = after + 1 ?? 0;
        var end = Math.Max(start, before ?? list.Count);
        (start, end) = forward ? (start, Math.Min(end, start + (size ?? end))) : (Math.Max(start, end - (size ?? end)), end);
        Assert.Equal(list[start..end], answered.Elements[answered.Offsets[longest]..answered.Offsets[longest + 1]].Select(convert));
        Assert.Equal(end < list.Count, answered.HasNext[longest]);
        Assert.Equal(start > 0, answered.HasPrevious[longest]);
        Assert.Equal(list.Count, answered.Totals![longest]);
    }
}
