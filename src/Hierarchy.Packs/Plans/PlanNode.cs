namespace Hierarchy.Packs;

/// <summary>A node as it is in the store, as the pack names it, and as it will be.</summary>
/// <param name="type">Its type.</param>
/// <param name="id">Its identity.</param>
/// <param name="number">Its place among all nodes of the plan, from 0.</param>
internal sealed class PlanNode(NodeType type, NodeId id, int number)
{
    public NodeType Type { get; } = type;

    public NodeId Id { get; } = id;

    public int Number { get; } = number;

    /// <summary>The row of the pack; none = only the store has it.</summary>
    public RowPlace Row { get; set; }

    /// <summary>What it is called in messages: as the pack writes it, else its code or key.</summary>
    public required string Label { get; set; }

    /// <summary>What the store holds; null = it is new.</summary>
    public NodeData? Before { get; init; }

    /// <summary>What will be; null when the row is broken.</summary>
    public NodeData? After { get; set; }

    /// <summary>Whether there is something to write.</summary>
    public bool IsChanged { get; set; }

    /// <summary>Whether it is closed and another takes its name: a fact says so to the store even where nothing changes.</summary>
    public bool FreesName { get; set; }

    /// <summary>
    /// The first of what a unit or body is part of, in no particular order; the others follow through
    /// <see cref="PlanRelationship.NextParent"/>.
    /// </summary>
    public PlanRelationship? FirstParent { get; set; }

    /// <summary>The next node of the store with the same type and key.</summary>
    public PlanNode? NextOfKey { get; init; }

    /// <summary>The next node of another type that the pack calls by the same name.</summary>
    public PlanNode? NextOfName { get; set; }

    /// <summary>How many relationships meet here in the store.</summary>
    public int Degree { get; set; }

    /// <summary>The unit's data as it will be; null for other types and for a broken row.</summary>
    public OrgUnitData? Unit => After as OrgUnitData;

    public IEnumerable<PlanRelationship> Parents()
    {
        for (var relationship = FirstParent; relationship is not null; relationship = relationship.NextParent)
        {
            yield return relationship;
        }
    }

    /// <summary>What it is part of on a day; null = nothing. When several are, which is reported elsewhere, one of them.</summary>
    public PlanRelationship? ParentOn(DateOnly day)
    {
        var relationship = FirstParent;
        while (relationship is not null && !relationship.Period.IsOpenOn(day))
        {
            relationship = relationship.NextParent;
        }

        return relationship;
    }
}
