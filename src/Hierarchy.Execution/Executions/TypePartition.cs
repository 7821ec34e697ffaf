using System.Buffers;
using Hierarchy.Execution.Columns;
using Hierarchy.Execution.Plans;
using Hierarchy.Execution.Schemas;

namespace Hierarchy.Execution.Executions;

/// <summary>The rows of an abstract type's column by object type, types in the order in which they turn up.</summary>
/// <param name="items">The column.</param>
/// <param name="rows">Its rows that are not null; null if none is.</param>
internal sealed class TypePartition(ObjectColumnBase items, int[]? rows) : IDisposable
{
    private readonly List<(string Name, ObjectTypeBinding Type, int Count)> _parts = new(4);
    private readonly ushort[] _partOf = ArrayPool<ushort>.Shared.Rent(rows?.Length ?? items.Count);

    private int Count => rows?.Length ?? items.Count;

    /// <summary>Says the type of a row.</summary>
    /// <returns>False if there is no object type of that name, or it is not a possible one.</returns>
    public bool TryAdd(int position, string? name, PlanField field)
    {
        for (var part = 0; part < _parts.Count; part++)
        {
            if (_parts[part].Name == name)
            {
                Add(position, part);
                return true;
            }
        }

        if (name is null || field.PossibleType(name) is not { } type)
        {
            _partOf[position] = ushort.MaxValue;
            return false;
        }

        _parts.Add((name, type, 0));
        Add(position, _parts.Count - 1);
        return true;
    }

    /// <returns>The scopes; null if no row has a type.</returns>
    public ScopesBelow? CreateScopes(Scope scope, int index)
    {
        var field = scope.Selection.Fields[index];
        if (_parts is [var only] && only.Count == items.Count)
        {
            return new ScopesBelow(items, [field.Abstract!.CreateScope(items, field.Child(only.Type), scope, index, null)], null, null);
        }

        if (_parts.Count == 0)
        {
            return null;
        }

        var scopes = new Scope[_parts.Count];
        var scopeOf = new ushort[items.Count];
        var rowOf = new int[items.Count];
        for (var part = 0; part < scopes.Length; part++)
        {
            var members = new int[_parts[part].Count];
            var next = 0;
            for (var position = 0; position < Count; position++)
            {
                if (_partOf[position] == part)
                {
                    var row = rows is null ? position : rows[position];
                    scopeOf[row] = (ushort)part;
                    rowOf[row] = next;
                    members[next++] = row;
                }
            }

            scopes[part] = field.Abstract!.CreateScope(items, field.Child(_parts[part].Type), scope, index, members);
        }

        return new ScopesBelow(items, scopes, scopeOf, rowOf);
    }

    public void Dispose() => ArrayPool<ushort>.Shared.Return(_partOf);

    private void Add(int position, int part)
    {
        _partOf[position] = (ushort)part;
        _parts[part] = _parts[part] with { Count = _parts[part].Count + 1 };
    }
}
