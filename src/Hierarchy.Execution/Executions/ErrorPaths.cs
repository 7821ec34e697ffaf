using Hierarchy.Execution.Columns;

namespace Hierarchy.Execution.Executions;

/// <summary>Rebuilds from scopes and offsets where in the response a value stands.</summary>
internal static class ErrorPaths
{
    /// <summary>Response names (string) and list indices (int) from the root to the value.</summary>
    public static List<object> Names(FieldError error) => Walk<object>(
        error, static (scope, field) => scope.Selection.Fields[field].Key, static index => index);

    /// <summary>Field positions and list indices from the root to the value: comparing them gives the order of the response.</summary>
    public static List<int> Positions(FieldError error) => Walk(error, static (_, field) => field, static index => index);

    private static List<TPart> Walk<TPart>(FieldError error, Func<Scope, int, TPart> name, Func<int, TPart> number)
    {
        var path = new List<TPart>();
        var scope = error.Scope;
        var field = error.Field;
        var depth = error.Depth;
        var item = error.Item;
        while (true)
        {
            var row = AddIndices(scope.Results[field].Column!, depth, item, path, number);
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
    private static int AddIndices<TPart>(Column column, int depth, int item, List<TPart> path, Func<int, TPart> number)
    {
        if (depth == 0)
        {
            return item;
        }

        var list = (ListColumn)column;
        var inner = AddIndices(list.Items, depth - 1, item, path, number);
        var row = list.RowOf(inner);
        path.Add(number(inner - list.Start(row)));
        return row;
    }
}
