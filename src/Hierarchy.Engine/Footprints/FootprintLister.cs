using System.Runtime.InteropServices;

namespace Hierarchy.Engine;

/// <summary>
/// Lists where the people of matrices are. Where they live is kept: only units with someone are visited. Where they check in and hold posts
/// is found from the matrix's people upwards; each counts once at a unit, however many posts they hold below it.
/// </summary>
internal sealed class FootprintLister(Snapshot snapshot, FootprintRequest request, Meter meter)
{
    public PagedLists<FootprintEntry> List(ReadOnlySpan<NodeRef> matrices)
        => new Pager<FootprintEntry, FootprintPlace, FootprintEntry>(new FootprintOrder(snapshot), request.Page, meter)
            .List(matrices, request.WithTotals, kept: _ => null, Gather);

    private List<FootprintEntry> Gather(int matrix)
    {
        if (snapshot.Node(matrix).Type != NodeType.Matrix || !snapshot.IsOpen(matrix))
        {
            return [];
        }

        return request.Relation == FootprintRelation.LivesIn ? Residences(matrix) : Places(matrix);
    }

    private List<FootprintEntry> Residences(int matrix)
    {
        var entries = new List<FootprintEntry>();
        var key = MeasureKeys.Matrix(matrix);
        foreach (var root in snapshot.Roots)
        {
            foreach (var unit in snapshot.Below(root, row => CountRow.Get(row, key) > 0))
            {
                meter.Add(1);
                if (snapshot.Node(unit).UnitKind == request.Level)
                {
                    entries.Add(new FootprintEntry(new NodeRef(unit), CountRow.Get(snapshot.Row(unit), key)));
                }
            }
        }

        return entries;
    }

    private List<FootprintEntry> Places(int matrix)
    {
        var type = request.Relation == FootprintRelation.CheckedIn ? RelationshipType.CheckedIn : RelationshipType.Holds;
        var counts = new Dictionary<int, int>();
        var counted = new HashSet<int>();
        foreach (var person in new RelationWalker(snapshot, Relation.People, meter).Reached(matrix, Scope.Direct))
        {
            counted.Clear();
            foreach (var relationship in snapshot.Incident(person, type, incoming: false))
            {
                if (snapshot.Counts(relationship))
                {
                    CountUpwards(snapshot.Relationship(relationship).Target, counts, counted);
                }
            }
        }

        return [.. counts.Select(count => new FootprintEntry(new NodeRef(count.Key), count.Value))];
    }

    private void CountUpwards(int place, Dictionary<int, int> counts, HashSet<int> counted)
    {
        if (snapshot.Node(place).Type != NodeType.OrgUnit)
        {
            return;
        }

        var steps = 0;
        for (var unit = place; unit != 0 && steps < Snapshot.MaxSteps; unit = snapshot.Parent(unit))
        {
            if (snapshot.Node(unit).UnitKind == request.Level && counted.Add(unit))
            {
                CollectionsMarshal.GetValueRefOrAddDefault(counts, unit, out _)++;
            }

            steps++;
        }
    }
}
