namespace Hierarchy.Packs;

/// <summary>A node as it is in the store, as the pack names it, and as it will be.</summary>
internal sealed class PlanNode(NodeType type, NodeId id)
{
    public NodeType Type { get; } = type;

    public NodeId Id { get; } = id;

    /// <summary>The row of the pack; null = only the store has it.</summary>
    public NodeRow? Row { get; set; }

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
    public PlanNode? NextOfKey { get; set; }

    /// <summary>How many relationships meet here in the store.</summary>
    public int Degree { get; set; }

    /// <summary>The unit's data as it will be; null for other types and for a broken row.</summary>
    public OrgUnitData? Unit => After as OrgUnitData;

    /// <summary>What it is called in messages.</summary>
    public string Label => Row?.Key ?? After?.Key ?? Before!.Key;

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
