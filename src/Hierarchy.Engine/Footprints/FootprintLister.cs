using System.Runtime.InteropServices;

namespace Hierarchy.Engine;

/// <summary>
/// Lists where the people of matrices are. Where they live is kept: only units with someone are visited. Where they check in and hold posts
/// is found from the matrix's people upwards; each counts once at a unit, however many posts they hold below it.
/// </summary>
internal sealed class FootprintLister
{
    private readonly Snapshot _snapshot;
    private readonly FootprintRequest _request;
    private readonly Meter _meter;

    public FootprintLister(Snapshot snapshot, FootprintRequest request, Meter meter)
    {
        _snapshot = snapshot;
        _request = request;
        _meter = meter;
    }

    public PagedLists<FootprintEntry> List(ReadOnlySpan<NodeRef> matrices)
        => new Pager<FootprintEntry, FootprintPlace, FootprintEntry>(new FootprintOrder(_snapshot), _request.Page, _meter)
            .List(matrices, _request.WithTotals, kept: _ => null, Gather);

    private List<FootprintEntry> Gather(int matrix)
    {
        if (_snapshot.Node(matrix).Type != NodeType.Matrix || !_snapshot.IsOpen(matrix))
        {
            return [];
        }

        return _request.Relation == FootprintRelation.LivesIn ? Residences(matrix) : Places(matrix);
    }

    private List<FootprintEntry> Residences(int matrix)
    {
        var entries = new List<FootprintEntry>();
        var key = MeasureKeys.Matrix(matrix);
        foreach (var root in _snapshot.Roots)
        {
            foreach (var unit in _snapshot.Below(root, row => CountRow.Get(row, key) > 0))
            {
                _meter.Add(1);
                if (_snapshot.Node(unit).UnitKind == _request.Level)
                {
                    entries.Add(new FootprintEntry(new NodeRef(unit), CountRow.Get(_snapshot.Measures(unit), key)));
                }
            }
        }

        return entries;
    }

    private List<FootprintEntry> Places(int matrix)
    {
        var type = _request.Relation == FootprintRelation.CheckedIn ? RelationshipType.CheckedIn : RelationshipType.Holds;
        var counts = new Dictionary<int, int>();
        var counted = new HashSet<int>();
        foreach (var person in new RelationWalker(_snapshot, Relation.People, _meter).Reached(matrix, Scope.Direct))
        {
            counted.Clear();
            foreach (var relationship in _snapshot.Incident(person, type, incoming: false))
            {
                if (_snapshot.Counts(relationship))
                {
                    CountUpwards(_snapshot.Relationship(relationship).Target, counts, counted);
                }
            }
        }

        return [.. counts.Select(count => new FootprintEntry(new NodeRef(count.Key), count.Value))];
    }

    private void CountUpwards(int place, Dictionary<int, int> counts, HashSet<int> counted)
    {
        if (_snapshot.Node(place).Type != NodeType.OrgUnit)
        {
            return;
        }

        var steps = 0;
        for (var unit = place; unit != 0 && steps < Snapshot.MaxSteps; unit = _snapshot.Parent(unit))
        {
            if (_snapshot.Node(unit).UnitKind == _request.Level && counted.Add(unit))
            {
                CollectionsMarshal.GetValueRefOrAddDefault(counts, unit, out _)++;
            }

            steps++;
        }
    }
}
