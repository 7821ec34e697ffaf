namespace Hierarchy.Engine;

internal sealed partial class Snapshot
{
    /// <summary>An open unit and everything open below it, in preorder.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="worthwhile">Looks at the measures of a unit: whether it or anything below it is wanted; null = all.</param>
    public IEnumerable<int> Below(int unit, Func<SortedItems<CountEntry>, bool>? worthwhile = null)
    {
        var waiting = new Stack<(int Unit, int Depth)>();
        var children = new List<int>();
        waiting.Push((unit, 0));
        while (waiting.TryPop(out var next))
        {
            if (worthwhile is not null && !worthwhile(Measures(next.Unit)))
            {
                continue;
            }

            yield return next.Unit;
            if (next.Depth < MaxSteps)
            {
                PushChildren(next.Unit, next.Depth + 1, waiting, children);
            }
        }
    }

    /// <summary>How many units of some kinds stand at and below a unit.</summary>
    public int UnitsIn(int unit, bool[] kinds, bool activeOnly)
    {
        var count = 0;
        for (var kind = 0; kind < kinds.Length; kind++)
        {
            if (kinds[kind])
            {
                var key = activeOnly ? MeasureKeys.Organized((OrgUnitKind)kind) : MeasureKeys.Units((OrgUnitKind)kind);
                count += CountRow.Get(Measures(unit), key);
            }
        }

        return count;
    }

    private void PushChildren(int unit, int depth, Stack<(int Unit, int Depth)> waiting, List<int> children)
    {
        children.Clear();
        foreach (var child in List(unit, ListKind.Children))
        {
            children.Add(child);
        }

        for (var i = children.Count - 1; i >= 0; i--)
        {
            waiting.Push((children[i], depth));
        }
    }
}
