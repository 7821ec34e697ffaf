using Hierarchy.Execution.Columns;
using Hierarchy.Execution.Plans;

namespace Hierarchy.Execution.Executions;

/// <summary>
/// Moves nulls that may not stand where they are up to the nearest place that may be null. Scopes are made parents first, so walking
/// them backwards meets every child before its parent.
/// </summary>
internal static class NullPropagation
{
    public static void Run(List<Scope> scopes)
    {
        for (var index = scopes.Count - 1; index >= 0; index--)
        {
            var scope = scopes[index];
            for (var field = 0; field < scope.Results.Length; field++)
            {
                if (scope.Results[field].Column is { } column)
                {
                    foreach (var child in scope.Results[field].Below?.Scopes ?? [])
                    {
                        TakeDead(scope.Results[field].Below!.Items, child);
                    }

                    Lift(column, scope.Selection.Fields[field].Shape, 0);
                    if (scope.Selection.Fields[field].Shape.NonNull(0))
                    {
                        MarkDead(scope, column);
                    }
                }
            }
        }
    }

    private static void TakeDead(Column items, Scope child)
    {
        if (child.Dead is not { } dead)
        {
            return;
        }

        for (var row = 0; row < dead.Length; row++)
        {
            if (dead[row])
            {
                items.SetNull(child.ParentItem(row));
            }
        }
    }

    private static void Lift(Column column, FieldShape shape, int depth)
    {
        if (column is not ListColumn list)
        {
            return;
        }

        Lift(list.Items, shape, depth + 1);
        if (!shape.NonNull(depth + 1) || !list.Items.HasNulls)
        {
            return;
        }

        for (var row = 0; row < list.Count; row++)
        {
            for (var item = list.Start(row); item < list.End(row); item++)
            {
                if (list.Items.IsNull(item))
                {
                    list.SetNull(row);
                    break;
                }
            }
        }
    }

    private static void MarkDead(Scope scope, Column column)
    {
        if (!column.HasNulls)
        {
            return;
        }

        for (var row = 0; row < scope.Count; row++)
        {
            if (column.IsNull(row))
            {
                (scope.Dead ??= new bool[scope.Count])[row] = true;
            }
        }
    }
}
