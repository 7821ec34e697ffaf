using System.Runtime.InteropServices;

namespace Hierarchy.Engine;

/// <summary>Lists the appointments at units and bodies, or of people.</summary>
internal sealed class AppointmentLister
{
    private readonly Snapshot _snapshot;
    private readonly AppointmentsRequest _request;
    private readonly Meter _meter;
    private readonly AppointmentPlace? _after;
    private readonly AppointmentPlace? _before;

    public AppointmentLister(Snapshot snapshot, AppointmentsRequest request, Meter meter)
    {
        _snapshot = snapshot;
        _request = request;
        _meter = meter;
        _after = request.Page.After is { } after ? AppointmentPlace.Read(after) : null;
        _before = request.Page.Before is { } before ? AppointmentPlace.Read(before) : null;
    }

    public PagedLists<RelationshipRef> List(ReadOnlySpan<NodeRef> sources)
    {
        var pages = new PageBuilder<RelationshipRef>(sources.Length, _request.WithTotals);
        foreach (var source in sources)
        {
            if (source.IsNone)
            {
                pages.Add(PageWindow.Of(_request.Page, 0, 0, 0));
            }
            else if (KeptList(source.Value) is { } list)
            {
                AddKept(list, pages);
            }
            else
            {
                AddGathered(Gather(source.Value), pages);
            }
        }

        _meter.Charge();
        return pages.Build(appointment => AppointmentPlace.Of(_snapshot, appointment.Value).ToCursor());
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

    private void AddKept(SortedItems<int> list, PageBuilder<RelationshipRef> pages)
    {
        var window = PageWindow.Of(
            _request.Page,
            list.Count,
            _after is { } after ? list.Rank(new AppointmentPlace.Probe(_snapshot, after), inclusive: true) : 0,
            _before is { } before ? list.Rank(new AppointmentPlace.Probe(_snapshot, before), inclusive: false) : list.Count);
        _meter.Add(window.Length);
        var page = pages.Add(window);
        var at = 0;
        foreach (var appointment in list.Range(window.Start, window.End))
        {
            page[at++] = new RelationshipRef(appointment);
        }
    }

    private void AddGathered(List<int> appointments, PageBuilder<RelationshipRef> pages)
    {
        var window = PageWindow.Of(
            _request.Page,
            appointments.Count,
            _after is { } after ? appointments.Count(item => PlaceOf(item).CompareTo(after) <= 0) : 0,
            _before is { } before ? appointments.Count(item => PlaceOf(item).CompareTo(before) < 0) : appointments.Count);
        var sorted = CollectionsMarshal.AsSpan(appointments);
        PartialSort.Sort(sorted, window.Start, window.End, new Order(_snapshot), _meter);
        var page = pages.Add(window);
        for (var i = 0; i < page.Length; i++)
        {
            page[i] = new RelationshipRef(sorted[window.Start + i]);
        }
    }

    private AppointmentPlace PlaceOf(int appointment) => AppointmentPlace.Of(_snapshot, appointment);

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

    private readonly struct Order(Snapshot snapshot) : IComparer<int>
    {
        public int Compare(int x, int y) => AppointmentPlace.Of(snapshot, x).CompareTo(AppointmentPlace.Of(snapshot, y));
    }
}
