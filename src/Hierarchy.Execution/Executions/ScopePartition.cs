using System.Buffers;
using Hierarchy.Execution.Columns;
using Hierarchy.Execution.Errors;
using Hierarchy.Execution.Requests;

namespace Hierarchy.Execution.Executions;

/// <summary>Makes the scopes below a column of objects.</summary>
internal static class ScopePartition
{
    /// <returns>The scopes; null if the column has no objects.</returns>
    public static ScopesBelow? Create(Scope scope, int index, ObjectColumnBase items, RequestContext context, List<FieldError> errors)
    {
        var field = scope.Selection.Fields[index];
        if (field.OnlyChild is not { } type)
        {
            return ByType(scope, index, items, context, errors);
        }

        var rows = items.HasNulls ? NonNullRows(items) : null;
        return rows is { Length: 0 }
            ? null
            : new ScopesBelow(items, [items.CreateScope(field.Child(type), scope, index, rows)], null, Inverse(rows, items.Count));
    }

    private static ScopesBelow? ByType(Scope scope, int index, ObjectColumnBase items, RequestContext context, List<FieldError> errors)
    {
        var rows = items.HasNulls ? NonNullRows(items) : null;
        var count = rows?.Length ?? items.Count;
        if (count == 0)
        {
            return null;
        }

        var field = scope.Selection.Fields[index];
        var names = ArrayPool<string?>.Shared.Rent(count);
        try
        {
            using var partition = new TypePartition(items, rows);
            Array.Clear(names, 0, count);
            field.Abstract!.Resolve(items, rows, context, names.AsSpan(0, count));
            for (var position = 0; position < count; position++)
            {
                if (!partition.TryAdd(position, names[position], field))
                {
                    var message = $"A value of {field.Shape.Named.Name} has the type '{names[position]}', which is not possible.";
                    Fail(scope, index, items, rows is null ? position : rows[position], new ColumnShapeException(message), errors);
                }
            }

            return partition.CreateScopes(scope, index);
        }
        catch (Exception exception)
        {
            for (var row = 0; row < items.Count; row++)
            {
                Fail(scope, index, items, row, exception, errors);
            }

            return null;
        }
        finally
        {
            ArrayPool<string?>.Shared.Return(names, clearArray: true);
        }
    }

    private static void Fail(Scope scope, int index, ObjectColumnBase items, int row, Exception error, List<FieldError> errors)
    {
        if (!items.IsNull(row))
        {
            items.SetNull(row);
            errors.Add(new FieldError(scope, index, scope.Selection.Fields[index].Shape.ListDepth, row, error));
        }
    }

    private static int[] NonNullRows(ObjectColumnBase items)
    {
        var count = 0;
        for (var row = 0; row < items.Count; row++)
        {
            count += items.IsNull(row) ? 0 : 1;
        }

        var rows = new int[count];
        var next = 0;
        for (var row = 0; row < items.Count; row++)
        {
            if (!items.IsNull(row))
            {
                rows[next++] = row;
            }
        }

        return rows;
    }

    private static int[]? Inverse(int[]? rows, int count)
    {
        if (rows is null)
        {
            return null;
        }

        var inverse = new int[count];
        for (var position = 0; position < rows.Length; position++)
        {
            inverse[rows[position]] = position;
        }

        return inverse;
    }
}
