using Hierarchy.Execution.Columns;

namespace Hierarchy.Execution.Executions;

/// <summary>
/// The scopes that the objects of one column are in: one for an object type, one for each type that turns up for an abstract one.
/// </summary>
/// <param name="items">The innermost column.</param>
/// <param name="scopes">The scopes.</param>
/// <param name="scopeOf">For each item which of the scopes it is in; null if there is only one.</param>
/// <param name="rowOf">For each item its row in its scope; null if they are the same.</param>
internal sealed class ScopesBelow(ObjectColumnBase items, Scope[] scopes, ushort[]? scopeOf, int[]? rowOf)
{
    public ObjectColumnBase Items { get; } = items;

    public Scope[] Scopes { get; } = scopes;

    /// <summary>The scope that an item, which is not null, is in.</summary>
    public Scope ScopeOf(int item) => Scopes[scopeOf is null ? 0 : scopeOf[item]];

    /// <summary>The row that an item, which is not null, has in its scope.</summary>
    public int RowOf(int item) => rowOf is null ? item : rowOf[item];
}
