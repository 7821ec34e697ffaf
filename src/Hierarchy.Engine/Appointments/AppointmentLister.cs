namespace Hierarchy.Engine;

/// <summary>Lists the appointments at units and bodies, or of people.</summary>
internal sealed class AppointmentLister(Snapshot snapshot, AppointmentsRequest request, Meter meter)
{
    public PagedLists<RelationshipRef> List(ReadOnlySpan<NodeRef> sources)
        => new Pager<int, AppointmentPlace, RelationshipRef>(new AppointmentOrder(snapshot), request.Page, meter)
            .List(sources, request.WithTotals, KeptList, Gather);

    /// <summary>The kept list if it is the answer as it stands; people keep none.</summary>
    private SortedItems<int>? KeptList(int source)
    {
        var isKept = snapshot.Node(source).Type switch
        {
            NodeType.Person => false,
            NodeType.OrgUnit => request.Scope == Scope.Direct,
            _ => true,
        };
        return isKept && request.Posts.Count == 0 ? snapshot.List(source, ListKind.Appointments) : null;
    }

    private List<int> Gather(int source)
    {
        var gathered = new List<int>();
        var type = snapshot.Node(source).Type;
        if (type == NodeType.Person)
        {
            foreach (var appointment in snapshot.Incident(source, RelationshipType.Holds, incoming: false))
            {
                Add(appointment, gathered);
            }
        }
        else if (request.Scope == Scope.Subtree && type == NodeType.OrgUnit)
        {
            foreach (var unit in snapshot.Below(source, MeasureKeys.HasAppointments))
            {
                meter.Add(1);
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
        foreach (var appointment in snapshot.List(place, ListKind.Appointments))
        {
            Add(appointment, gathered);
        }
    }

    private void Add(int appointment, List<int> gathered)
    {
        meter.Add(1);
        if (snapshot.Counts(appointment)
            && (request.Posts.Count == 0 || request.Posts.Contains(snapshot.Relationship(appointment).Post.GetValueOrDefault())))
        {
            gathered.Add(appointment);
        }
    }
}
