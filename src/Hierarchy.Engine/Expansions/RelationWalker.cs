namespace Hierarchy.Engine;

/// <summary>Gathers what one node reaches by a relation, each node once, in no particular order.</summary>
internal sealed class RelationWalker(Snapshot snapshot, Relation relation, Meter meter)
{
    /// <summary>
    /// Clearing costs what a set has room for: one that was large is not cleared again and again for sources that reach little.
    /// </summary>
    private const int Large = 1024;

    private HashSet<int> _seen = [];

    /// <summary>What a source reaches itself, or with everything open below it.</summary>
    public List<int> Reached(int source, Scope scope)
    {
        var reached = new List<int>();
        if (_seen.Count > Large)
        {
            _seen = [];
        }

        _seen.Clear();
        if (scope == Scope.Direct || snapshot.Node(source).Type != NodeType.OrgUnit)
        {
            AddOf(source, reached);
        }
        else if (snapshot.IsOpen(source))
        {
            AddBelow(source, reached);
        }

        return reached;
    }

    private void AddBelow(int source, List<int> reached)
    {
        if (relation == Relation.CheckedInWorkUnits)
        {
            foreach (var entry in CountRow.From(snapshot.Row(source), MeasureKeys.FirstWorkUnit))
            {
                Add(entry.Key - MeasureKeys.FirstWorkUnit, reached);
            }

            return;
        }

        foreach (var unit in snapshot.Below(source, RelationRules.WorthwhileFor(relation)))
        {
            meter.Add(1);
            AddOf(unit, reached);
        }
    }

    private void AddOf(int source, List<int> reached)
    {
        var type = snapshot.Node(source).Type;
        if (RelationRules.KeptAt(relation, type) is { } kept)
        {
            AddAll(snapshot.List(source, kept), reached);
            return;
        }

        switch (relation)
        {
            case Relation.Parent:
                Add(snapshot.ParentUpwards(source), reached);
                break;
            case Relation.Residence:
                AddTargets(source, RelationshipType.LivesIn, reached);
                break;
            case Relation.Employer:
                AddTargets(source, RelationshipType.WorksAt, reached);
                break;
            case Relation.CheckedInAt:
                AddTargets(source, RelationshipType.CheckedIn, reached);
                break;
            case Relation.InMatrices:
                AddTargets(source, RelationshipType.InMatrix, reached);
                break;
            case Relation.SuperBody:
                AddTargets(source, RelationshipType.SubBodyOf, reached);
                break;
            case Relation.Places:
                AddTargets(source, RelationshipType.Holds, reached);
                break;
            case Relation.Holders:
                AddHolders(source, reached);
                break;
            case Relation.Belongs when type == NodeType.Person:
                foreach (var matrix in snapshot.MatricesOf(source))
                {
                    Add(matrix, reached);
                }

                break;
            case Relation.People:
                AddPeople(source, reached);
                break;
            case Relation.Successors:
                AddLineage(source, incoming: false, reached);
                break;
            case Relation.Predecessors:
                AddLineage(source, incoming: true, reached);
                break;
        }
    }

    private void AddTargets(int source, RelationshipType relationshipType, List<int> reached)
    {
        foreach (var relationship in snapshot.Incident(source, relationshipType, incoming: false))
        {
            if (snapshot.Counts(relationship))
            {
                Add(snapshot.Relationship(relationship).Target, reached);
            }
        }
    }

    private void AddHolders(int place, List<int> reached)
    {
        foreach (var appointment in snapshot.List(place, ListKind.Appointments))
        {
            Add(snapshot.Relationship(appointment).Source, reached);
        }
    }

    private void AddPeople(int matrix, List<int> reached)
    {
        AddAll(snapshot.List(matrix, ListKind.MemberPeople), reached);
        foreach (var workUnit in snapshot.List(matrix, ListKind.MemberWorkUnits))
        {
            AddAll(snapshot.List(workUnit, ListKind.Employees), reached);
        }
    }

    private void AddLineage(int source, bool incoming, List<int> reached)
    {
        foreach (var relationship in snapshot.Incident(source, RelationshipType.SucceededBy, incoming))
        {
            ref readonly var record = ref snapshot.Relationship(relationship);
            var other = incoming ? record.Source : record.Target;
            if (snapshot.Node(other).ExistsOn(snapshot.Day))
            {
                Add(other, reached);
            }
        }
    }

    private void AddAll(SortedItems<int> list, List<int> reached)
    {
        foreach (var node in list)
        {
            Add(node, reached);
        }
    }

    private void Add(int node, List<int> reached)
    {
        if (node != 0 && _seen.Add(node))
        {
            meter.Add(1);
            reached.Add(node);
        }
    }
}
