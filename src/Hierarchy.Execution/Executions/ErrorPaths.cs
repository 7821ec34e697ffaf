using Hierarchy.Execution.Columns;

namespace Hierarchy.Execution.Executions;

/// <summary>Rebuilds from scopes and offsets where in the response a value stands.</summary>
internal static class ErrorPaths
{
    /// <summary>Response names and list indices from the root to the value.</summary>
    public static List<object> Names(FieldError error) => Walk(error, static (scope, field) => scope.Selection.Fields[field].Key);

    /// <summary>Field positions and list indices from the root to the value: comparing them gives the order of the response.</summary>
    public static List<object> Positions(FieldError error) => Walk(error, static (_, field) => field);

    private static List<object> Walk(FieldError error, Func<Scope, int, object> name)
    {
        var path = new List<object>();
        var scope = error.Scope;
        var field = error.Field;
        var depth = error.Depth;
        var item = error.Item;
        while (true)
        {
            var row = Indices(scope.Results[field].Column!, depth, item, path);
            path.Add(name(scope, field));
            if (scope.Parent is null)
            {
                path.Reverse();
                return path;
            }

            item = scope.ParentItem(row);
            field = scope.ParentField;
            scope = scope.Parent;
            depth = scope.Selection.Fields[field].Shape.ListDepth;
        }
    }

    /// <summary>Adds the list indices of an item, innermost first.</summary>
    /// <returns>The row of the field that the item belongs to.</returns>
    private static int Indices(Column column, int depth, int item, List<object> path)
    {
        if (depth == 0)
        {
            return item;
        }

        var list = (ListColumn)column;
        var inner = depth == 1 ? item : Indices(list.Items, depth - 1, item, path);
        var row = list.RowOf(inner);
        path.Add(inner - list.Start(row));
        return row;
    }
}
