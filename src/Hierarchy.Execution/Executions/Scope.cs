using Hierarchy.Execution.Plans;

namespace Hierarchy.Execution.Executions;

/// <summary>
/// Objects of one type that are asked the same selection: the children that one field of one scope gave, or the root. Every field of
/// the selection is resolved once for all of them.
/// </summary>
internal abstract class Scope(int count, PlanSelection selection, Scope? parent, int parentField, int[]? parentItems)
{
    /// <summary>How many objects there are.</summary>
    public int Count { get; } = count;

    public PlanSelection Selection { get; } = selection;

    /// <summary>The scope whose field gave these objects; null for the root.</summary>
    public Scope? Parent { get; } = parent;

    /// <summary>The index of that field in the parent's selection.</summary>
    public int ParentField { get; } = parentField;

    /// <summary>For each object its row in the innermost column of that field; null if they are the same.</summary>
    public int[]? ParentItems { get; } = parentItems;

    /// <summary>What each field of the selection gave.</summary>
    public FieldResult[] Results { get; } = new FieldResult[selection.Fields.Length];

    /// <summary>The objects that became null because a non-null field of theirs is; null while there are none.</summary>
    public bool[]? Dead { get; set; }

    /// <summary>The row in the innermost column of the parent's field that an object stands for.</summary>
    public int ParentItem(int row) => ParentItems is null ? row : ParentItems[row];
}
