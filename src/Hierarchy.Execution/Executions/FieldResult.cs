using Hierarchy.Execution.Columns;

namespace Hierarchy.Execution.Executions;

/// <summary>What a field gave for a scope, and the scopes below it.</summary>
internal struct FieldResult
{
    /// <summary>The field's column; null for <c>__typename</c> and while it has not come back.</summary>
    public Column? Column;

    /// <summary>The column's innermost items: the column itself if it is not a list.</summary>
    public Column? Items;

    /// <summary>The one scope below an object type's field; null if it has no objects.</summary>
    public Scope? Child;

    /// <summary>The scopes below an abstract type's field; null for others.</summary>
    public Scope[]? Children;

    /// <summary>For each innermost item which of <see cref="Children"/> it is in.</summary>
    public ushort[]? ChildOf;

    /// <summary>For each innermost item its row in its scope; null if they are the same.</summary>
    public int[]? ChildRows;

    /// <summary>The scope that an innermost item, which is not null, is in.</summary>
    public readonly Scope ScopeOf(int item) => ChildOf is null ? Child! : Children![ChildOf[item]];

    /// <summary>The row that an innermost item has in its scope.</summary>
    public readonly int RowOf(int item) => ChildRows is null ? item : ChildRows[item];
}
