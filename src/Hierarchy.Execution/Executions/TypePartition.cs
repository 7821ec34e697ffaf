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
    public bool TryAdd(string? name, int row, PlanField field, Scope scope)
    {
        foreach (var part in _parts)
        {
            if (ReferenceEquals(part.Name, name) || part.Name == name)
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

    public Scope[] CreateScopes(Scope scope, int index, ObjectColumnBase objects, ref FieldResult result)
    {
        var field = scope.Selection.Fields[index];
        result.ChildOf = new ushort[objects.Count];
        result.ChildRows = new int[objects.Count];
        result.Children = new Scope[_parts.Count];
        for (var child = 0; child < _parts.Count; child++)
        {
            var rows = _parts[child].Rows.ToArray();
            for (var position = 0; position < rows.Length; position++)
            {
                result.ChildOf[rows[position]] = (ushort)child;
                result.ChildRows[rows[position]] = position;
            }

            result.Children[child] = field.Abstract!.CreateScope(objects, field.Child(_parts[child].Type), scope, index, rows);
        }

        return result.Children;
    }
}
