using Hierarchy.Execution.Columns;
using Hierarchy.Execution.Plans;
using Hierarchy.Execution.Schemas;

namespace Hierarchy.Execution.Executions;

/// <summary>The rows of an abstract type's column by object type, types in the order in which they turn up.</summary>
internal sealed class TypePartition(int capacity)
{
    private readonly List<(string Name, ObjectTypeBinding Type, List<int> Rows)> _parts = new(4);

    /// <summary>Adds a row.</summary>
    /// <returns>False if there is no object type of that name, or it is not a possible one.</returns>
    public bool TryAdd(string? name, int row, PlanField field)
    {
        foreach (var part in _parts)
        {
            if (part.Name == name)
            {
                part.Rows.Add(row);
                return true;
            }
        }

        if (name is null || field.PossibleType(name) is not { } type)
        {
            return false;
        }

        _parts.Add((name, type, new List<int>(capacity) { row }));
        return true;
    }

    /// <returns>The scopes; null if no row was added.</returns>
    public ScopesBelow? CreateScopes(Scope scope, int index, ObjectColumnBase items)
    {
        if (_parts.Count == 0)
        {
            return null;
        }

        var field = scope.Selection.Fields[index];
        var scopes = new Scope[_parts.Count];
        var scopeOf = scopes.Length == 1 ? null : new ushort[items.Count];
        var rowOf = new int[items.Count];
        for (var part = 0; part < scopes.Length; part++)
        {
            var rows = _parts[part].Rows.ToArray();
            for (var position = 0; position < rows.Length; position++)
            {
                rowOf[rows[position]] = position;
                if (scopeOf is not null)
                {
                    scopeOf[rows[position]] = (ushort)part;
                }
            }

            scopes[part] = field.Abstract!.CreateScope(items, field.Child(_parts[part].Type), scope, index, rows);
        }

        return new ScopesBelow(items, scopes, scopeOf, rowOf);
    }
}
