namespace Hierarchy.Engine;

/// <summary>Lists the appointments at units and bodies, or of people.</summary>
internal sealed class AppointmentLister
{
    private readonly Snapshot _snapshot;
    private readonly AppointmentsRequest _request;
    private readonly Meter _meter;
    private readonly AppointmentOrder _order;
    private readonly Pager<int, AppointmentPlace, RelationshipRef> _pager;

    public AppointmentLister(Snapshot snapshot, AppointmentsRequest request, Meter meter)
    {
        _snapshot = snapshot;
        _request = request;
        _meter = meter;
        _order = new AppointmentOrder(snapshot);
        _pager = new Pager<int, AppointmentPlace, RelationshipRef>(_order, request.Page, meter);
    }

    public PagedLists<RelationshipRef> List(ReadOnlySpan<NodeRef> sources)
    {
        var pages = new PageBuilder<RelationshipRef>(sources.Length, _request.WithTotals);
        var known = new KnownPages<RelationshipRef>(pages, _meter);
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
            else if (!known.AddAgain(source.Value))
            {
                _pager.AddGathered(Gather(source.Value), pages);
            }
        }

        _meter.Charge();
        return pages.Build(_order);
    }

    /// <summary>The kept list if it is the answer as it stands; people keep none.</summary>
    private SortedItems<int>? KeptList(int source)
    {
        var isKept = _snapshot.Node(source).Type switch
        {
            NodeType.Person => false,
            NodeType.OrgUnit => _request.Scope == Scope.Direct,
            _ => true,
        };
        return isKept && _request.Posts.Count == 0 ? _snapshot.List(source, ListKind.Appointments) : null;
    }

    private List<int> Gather(int source)
    {
        var gathered = new List<int>();
        var type = _snapshot.Node(source).Type;
        if (type == NodeType.Person)
        {
            foreach (var appointment in _snapshot.Incident(source, RelationshipType.Holds, incoming: false))
            {
                Add(appointment, gathered);
            }
        }
        else if (_request.Scope == Scope.Subtree && type == NodeType.OrgUnit)
        {
            foreach (var unit in _snapshot.Below(source, MeasureKeys.HasAppointments))
            {
                _meter.Add(1);
                AddAt(unit, gathered);
            }
        }
        else
        {
            AddAt(source, gathered);
        }

        return gathered;
    }

    private void AddAt(int place, List<int> gathered)
    {
        foreach (var appointment in _snapshot.List(place, ListKind.Appointments))
        {
            Add(appointment, gathered);
        }
    }

    private void Add(int appointment, List<int> gathered)
    {
        _meter.Add(1);
        if (_snapshot.Counts(appointment)
            && (_request.Posts.Count == 0 || _request.Posts.Contains(_snapshot.Relationship(appointment).Post.GetValueOrDefault())))
        {
            gathered.Add(appointment);
        }
    }
}
