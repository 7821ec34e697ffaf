using Hierarchy.Execution.Columns;
using Hierarchy.Execution.Plans;

namespace Hierarchy.Execution.Executions;

/// <summary>Whether a column can be the answer of a field.</summary>
internal static class ColumnCheck
{
    /// <summary>What is wrong with the column; null if nothing is.</summary>
    public static string? Explain(Scope scope, int index, Column column)
    {
        if (column is FailedColumn)
        {
            return null;
        }

        var field = scope.Selection.Fields[index];
        if (column.Count != scope.Count)
        {
            return $"The resolver of {Name(scope, field)} answered {column.Count} rows for {scope.Count} sources.";
        }

        if (!column.Claim())
        {
            return $"The resolver of {Name(scope, field)} answered with a column that was an answer before.";
        }

        var items = column;
        for (var depth = 0; depth < field.Shape.ListDepth; depth++)
        {
            if (items is not ListColumn list)
            {
                return $"The resolver of {Name(scope, field)} answered with too few levels of lists for {field.Shape.TypeName(0)}.";
            }

            items = list.Items;
        }

        var expected = field.Abstract?.SourceType ?? field.OnlyChild?.SourceType;
        var fits = field.Shape.IsLeaf ? items is LeafColumn : items is ObjectColumnBase objects && objects.SourceType == expected;
        return fits ? null : $"The resolver of {Name(scope, field)} answered with a column that does not fit {field.Shape.TypeName(0)}.";
    }

    private static string Name(Scope scope, PlanField field) => $"{scope.Selection.Type.Name}.{field.Name}";
}
