using Hierarchy.Execution.Columns;

namespace Hierarchy.Execution.Executions;

/// <summary>What a field gave for a scope.</summary>
internal struct FieldResult
{
    /// <summary>The field's column; null for <c>__typename</c> and while it has not come back.</summary>
    public Column? Column;

    /// <summary>The column if it holds leaves, so that writing need not ask again.</summary>
    public LeafColumn? Leaf;

    /// <summary>The scopes of the column's objects; null if it has none.</summary>
    public ScopesBelow? Below;
}
