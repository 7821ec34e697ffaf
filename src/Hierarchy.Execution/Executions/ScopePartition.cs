using System.Buffers;
using Hierarchy.Execution.Columns;
using Hierarchy.Execution.Errors;
using Hierarchy.Execution.Requests;

namespace Hierarchy.Execution.Executions;

/// <summary>Makes the scopes below a column of objects: one for an object type, one for each type that turns up for an abstract one.</summary>
internal static class ScopePartition
{
    public static Scope[] Create(
        Scope scope, int index, ObjectColumnBase objects, ref FieldResult result, RequestContext context, List<FieldError> errors)
    {
        var field = scope.Selection.Fields[index];
        if (field.OnlyChild is { } type)
        {
            var rows = objects.HasNulls ? NonNullRows(objects) : null;
            if (rows is { Length: 0 })
            {
                return [];
            }

            result.Child = objects.CreateScope(field.Child(type), scope, index, rows);
            result.ChildRows = rows is null ? null : Inverse(rows, objects.Count);
            return [result.Child];
        }

        return ByType(scope, index, objects, ref result, context, errors);
    }

    private static Scope[] ByType(
        Scope scope, int index, ObjectColumnBase objects, ref FieldResult result, RequestContext context, List<FieldError> errors)
    {
        var field = scope.Selection.Fields[index];
        var rows = NonNullRows(objects);
        if (rows.Length == 0)
        {
            return [];
        }

        var partition = new TypePartition(rows.Length);
        var names = ArrayPool<string?>.Shared.Rent(rows.Length);
        try
        {
            Array.Clear(names, 0, rows.Length);
            field.Abstract!.Resolve(objects, rows, context, names.AsSpan(0, rows.Length));
            for (var position = 0; position < rows.Length; position++)
            {
                if (!partition.TryAdd(names[position], rows[position], field, scope))
                {
                    var error = new ColumnShapeException($"A value of {field.Shape.Named.Name} has the type '{names[position]}', which is not possible.");
                    Fail(scope, index, objects, rows[position], error, errors);
                }
            }
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            foreach (var row in rows)
            {
                Fail(scope, index, objects, row, exception, errors);
            }

            return [];
        }
        finally
        {
            ArrayPool<string?>.Shared.Return(names, clearArray: true);
        }

        return partition.CreateScopes(scope, index, objects, ref result);
    }

    private static void Fail(Scope scope, int index, ObjectColumnBase objects, int row, Exception error, List<FieldError> errors)
    {
        objects.SetNull(row);
        errors.Add(new FieldError(scope, index, scope.Selection.Fields[index].Shape.ListDepth, row, error));
    }

    private static int[] NonNullRows(Column column)
    {
        var count = 0;
        for (var row = 0; row < column.Count; row++)
        {
            count += column.IsNull(row) ? 0 : 1;
        }

        var rows = new int[count];
        var next = 0;
        for (var row = 0; row < column.Count; row++)
        {
            if (!column.IsNull(row))
            {
                rows[next++] = row;
            }
        }

        return rows;
    }

    private static int[] Inverse(int[] rows, int count)
    {
        var inverse = new int[count];
        for (var position = 0; position < rows.Length; position++)
        {
            inverse[rows[position]] = position;
        }

        return inverse;
    }
}
