using Hierarchy.Execution.Columns;
using Hierarchy.Execution.Errors;

namespace Hierarchy.Execution.Executions;

/// <summary>Finds the failed and the forbidden null values of a column that has just come back, at every depth of its lists.</summary>
internal static class NullCheck
{
    /// <summary>Adds the errors that it finds.</summary>
    /// <returns>Whether a value is null that may not be, so that nulls must be propagated.</returns>
    public static bool Run(Scope scope, int index, Column column, List<FieldError> errors)
    {
        column.Seal();
        var shape = scope.Selection.Fields[index].Shape;
        var violated = false;
        var current = column;
        ListColumn? owner = null;
        for (var depth = 0; ; depth++)
        {
            if (current.HasNulls)
            {
                violated |= Level(scope, index, current, owner, depth, errors);
            }

            if (current is not ListColumn list)
            {
                return violated;
            }

            Drop(list);
            owner = list;
            current = list.Items;
        }
    }

    private static bool Level(Scope scope, int index, Column column, ListColumn? owner, int depth, List<FieldError> errors)
    {
        var nonNull = scope.Selection.Fields[index].Shape.NonNull(depth);
        if (owner is { HasNulls: true })
        {
            for (var row = 0; row < owner.Count; row++)
            {
                if (!owner.IsNull(row))
                {
                    Range(scope, index, column, depth, owner.Start(row), owner.End(row), errors);
                }
            }
        }
        else
        {
            Range(scope, index, column, depth, 0, column.Count, errors);
        }

        return nonNull;
    }

    private static void Range(Scope scope, int index, Column column, int depth, int from, int to, List<FieldError> errors)
    {
        var field = scope.Selection.Fields[index];
        for (var row = from; row < to; row++)
        {
            if (!column.IsNull(row))
            {
                continue;
            }

            var error = (column as FailedColumn)?.Error ?? column.Errors?.GetValueOrDefault(row);
            if (error is null && field.Shape.NonNull(depth))
            {
                error = new NullViolationException(field.Key, field.Shape.TypeName(depth));
            }

            if (error is not null)
            {
                errors.Add(new FieldError(scope, index, depth, row, error));
            }
        }
    }

    /// <summary>The items of a list that is null are not there: nobody asks or reports them.</summary>
    private static void Drop(ListColumn list)
    {
        if (!list.HasNulls)
        {
            return;
        }

        for (var row = 0; row < list.Count; row++)
        {
            if (list.IsNull(row))
            {
                for (var item = list.Start(row); item < list.End(row); item++)
                {
                    list.Items.SetNull(item);
                }
            }
        }
    }
}
