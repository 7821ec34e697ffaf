namespace Hierarchy.Engine;

internal sealed partial class Snapshot
{
    /// <summary>
    /// No walk goes on for longer: the depth is bounded by far less, and a graph that is broken must not hang its readers.
    /// </summary>
    public const int MaxSteps = 64;

    /// <summary>How many open units stand above an open unit.</summary>
    public int DepthOf(int unit)
    {
        var depth = 0;
        for (var above = Parent(unit); above != 0 && depth < MaxSteps; above = Parent(above))
        {
            depth++;
        }

        return depth;
    }

    /// <summary>Where a relationship of one type that counts leads from a node: the first; 0 = nowhere.</summary>
    public int FindTarget(int source, RelationshipType type)
    {
        foreach (var relationship in Incident(source, type, incoming: false))
        {
            if (Counts(relationship))
            {
                return Relationship(relationship).Target;
            }
        }

        return 0;
    }

    /// <summary>The open parent from the relationships themselves.</summary>
    public int FindParent(int unit) => FindTarget(unit, RelationshipType.PartOf);

    /// <summary>
    /// The parent as one reads upwards: of an open unit the open one, of a closed unit the one that it had on the day before it closed,
    /// open or not.
    /// </summary>
    public int ParentUpwards(int unit)
    {
        ref readonly var node = ref Node(unit);
        if (node.IsOpenOn(Day))
        {
            return Parent(unit);
        }

        if (node.Closed is not { } closed || closed > Day)
        {
            return 0;
        }

        foreach (var slot in Incident(unit, RelationshipType.PartOf, incoming: false))
        {
            ref readonly var record = ref Relationship(slot);
            if (record.IsOpenOn(closed.DayNumber - 1) && record.Target != unit)
            {
                return Node(record.Target).ExistsOn(Day) ? record.Target : 0;
            }
        }

        return 0;
    }

    /// <summary>The matrices that a person belongs to, each once: their own and those of their employer.</summary>
    public ReadOnlySpan<int> MatricesOf(int person)
    {
        var matrices = new List<int>();
        foreach (var relationship in Incident(person, RelationshipType.InMatrix, incoming: false))
        {
            if (Counts(relationship) && !matrices.Contains(Relationship(relationship).Target))
            {
                matrices.Add(Relationship(relationship).Target);
            }
        }

        var employer = FindTarget(person, RelationshipType.WorksAt);
        foreach (var matrix in employer == 0 ? default : List(employer, ListKind.InMatrices))
        {
            if (!matrices.Contains(matrix))
            {
                matrices.Add(matrix);
            }
        }

        return System.Runtime.InteropServices.CollectionsMarshal.AsSpan(matrices);
    }
}
