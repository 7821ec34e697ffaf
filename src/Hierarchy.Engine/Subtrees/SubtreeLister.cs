namespace Hierarchy.Engine;

/// <summary>
/// Lists what stands at and below units in preorder. Where rows are not bounded by depth, the kept measures tell how many a subtree has, so
/// that a page is found without walking what stands before it.
/// </summary>
internal sealed class SubtreeLister : ICursors<SubtreeRow>
{
    private readonly Snapshot _snapshot;
    private readonly SubtreeRequest _request;
    private readonly Meter _meter;
    private readonly bool[] _kinds;
    private readonly TreePlace? _after;
    private readonly TreePlace? _before;

    public SubtreeLister(Snapshot snapshot, SubtreeRequest request, Meter meter)
    {
        if (request.MaxDepth < 0)
        {
            throw new ArgumentRefusedException("maxDepth", $"'maxDepth' is {request.MaxDepth}; it must be 0 or more.");
        }

        _snapshot = snapshot;
        _request = request;
        _meter = meter;
        _kinds = Array.ConvertAll(Enum.GetValues<OrgUnitKind>(), kind => request.Kinds.Count == 0 || request.Kinds.Contains(kind));
        _after = request.Page.After is { } after ? TreePlace.Read(snapshot, after) : null;
        _before = request.Page.Before is { } before ? TreePlace.Read(snapshot, before) : null;
    }

    public PagedLists<SubtreeRow> List(ReadOnlySpan<NodeRef> units)
    {
        var pages = new PageBuilder<SubtreeRow>(units.Length, _request.WithTotals);
        var known = new KnownPages<SubtreeRow>(pages, _meter);
        foreach (var unit in units)
        {
            var listed = !unit.IsNone && _snapshot.Node(unit.Value).Type == NodeType.OrgUnit && _snapshot.IsOpen(unit.Value);
            if (!listed)
            {
                pages.Add(PageWindow.Of(_request.Page, 0, 0, 0));
            }
            else if (!known.AddAgain(unit.Value))
            {
                Add(unit.Value, pages);
            }
        }

        _meter.Charge();
        return pages.Build(this);
    }

    public string CursorOf(SubtreeRow element) => TreePlace.Of(_snapshot, element.Unit.Value).ToString();

    private void Add(int source, PageBuilder<SubtreeRow> pages)
    {
        var levels = Math.Min(_request.MaxDepth ?? Snapshot.MaxSteps, Snapshot.MaxSteps);
        var total = RowsIn(source, levels);
        var window = PageWindow.Of(
            _request.Page,
            total,
            _after is null ? 0 : Rank(source, levels, total, _after, inclusive: true),
            _before is null ? total : Rank(source, levels, total, _before, inclusive: false));
        _meter.Add(window.Length);
        new Page(this, window, pages.Add(window)).Walk(source, 0, levels);
    }

    private bool IsListed(int unit)
    {
        ref readonly var node = ref _snapshot.Node(unit);
        return _kinds[(int)node.UnitKind] && (!_request.ActiveOnly || node.StatusOn(_snapshot.Day) == OrgUnitStatus.Active);
    }

    /// <summary>How many rows a unit and what stands below it make.</summary>
    private int RowsIn(int unit, int levels)
    {
        if (_request.MaxDepth is null)
        {
            return _snapshot.UnitsIn(unit, _kinds, _request.ActiveOnly);
        }

        _meter.Add(1);
        var rows = IsListed(unit) ? 1 : 0;
        if (levels > 0)
        {
            foreach (var child in _snapshot.List(unit, ListKind.Children))
            {
                rows += RowsIn(child, levels - 1);
            }
        }

        return rows;
    }

    /// <summary>How many rows of a source stand before a place, or before and at it.</summary>
    private int Rank(int source, int levels, int total, TreePlace place, bool inclusive)
    {
        var below = place.Below(_snapshot, source, out var comparison);
        if (comparison != 0)
        {
            return comparison < 0 ? total : 0;
        }

        var unit = source;
        var rank = 0;
        foreach (var next in below)
        {
            rank += IsListed(unit) ? 1 : 0;
            if (levels == 0)
            {
                return rank;
            }

            levels--;
            var isChild = false;
            var probe = new ChildProbe(_snapshot, next);
            foreach (var child in _snapshot.List(unit, ListKind.Children))
            {
                var order = probe.Compare(child);
                isChild = order == 0;
                if (order >= 0)
                {
                    break;
                }

                _meter.Add(1);
                rank += RowsIn(child, levels);
            }

            if (!isChild)
            {
                return rank;
            }

            unit = next;
        }

        return rank + (inclusive && IsListed(unit) ? 1 : 0);
    }

    /// <summary>Writes the rows of one page.</summary>
    private ref struct Page(SubtreeLister lister, PageWindow window, Span<SubtreeRow> rows)
    {
        private readonly Span<SubtreeRow> _rows = rows;
        private int _index;

        public void Walk(int unit, int depth, int levels)
        {
            if (_index >= window.End)
            {
                return;
            }

            if (lister.IsListed(unit))
            {
                if (_index >= window.Start)
                {
                    _rows[_index - window.Start] = lister.RowOf(unit, depth);
                }

                _index++;
            }

            if (levels == 0)
            {
                return;
            }

            foreach (var child in lister._snapshot.List(unit, ListKind.Children))
            {
                if (_index >= window.End)
                {
                    return;
                }

                lister._meter.Add(1);
                if (_index >= window.Start || !Skips(child, levels - 1))
                {
                    Walk(child, depth + 1, levels - 1);
                }
            }
        }

        /// <summary>Passes over a subtree that stands before the page as a whole.</summary>
        private bool Skips(int child, int levels)
        {
            var count = lister.RowsIn(child, levels);
            if (_index + count > window.Start)
            {
                return false;
            }

            _index += count;
            return true;
        }
    }

    private SubtreeRow RowOf(int unit, int depth) => new(
        new NodeRef(unit),
        new NodeRef(_snapshot.Parent(unit)),
        depth,
        _snapshot.List(unit, ListKind.Children).Count,
        _snapshot.UnitsIn(unit, AllKinds, activeOnly: false) - 1);

    private static readonly bool[] AllKinds = Array.ConvertAll(Enum.GetValues<OrgUnitKind>(), _ => true);
}
