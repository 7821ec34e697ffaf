using System.Collections;
using GraphQL.Types;
using Hierarchy.Execution.Columns;

namespace Hierarchy.Execution.Schemas;

/// <summary>Makes columns of values as graphql-dotnet's resolvers return them.</summary>
internal static class ObjectColumns
{
    public static Column From(object?[] values, IGraphType type) => type switch
    {
        NonNullGraphType nonNull => From(values, nonNull.ResolvedType!),
        ListGraphType list => FromLists(values, list.ResolvedType!),
        ScalarGraphType scalar => FromScalars(values, scalar),
        _ => new ObjectColumn<object?>(values),
    };

    private static ListColumn FromLists(object?[] values, IGraphType itemType)
    {
        var offsets = new int[values.Length + 1];
        var items = new List<object?>();
        for (var row = 0; row < values.Length; row++)
        {
            Append(values[row], items);

            offsets[row + 1] = items.Count;
        }

        var column = new ListColumn(offsets, From([.. items], itemType));
        SetNulls(column, values);
        return column;
    }

    private static void Append(object? value, List<object?> items)
    {
        if (value is IList list)
        {
            // The lists that introspection makes have an indexer, but no enumerator.
            for (var index = 0; index < list.Count; index++)
            {
                items.Add(list[index]);
            }
        }
        else if (value is IEnumerable sequence)
        {
            items.AddRange(sequence.Cast<object?>());
        }
    }

    private static WrittenColumn<object?, object?> FromScalars(object?[] values, ScalarGraphType scalar)
    {
        var serialized = Array.ConvertAll(values, scalar.Serialize);
        var column = new WrittenColumn<object?, object?>(null, serialized, static (output, _, value) => output.WriteValue(value));
        SetNulls(column, serialized);
        return column;
    }

    private static void SetNulls(Column column, object?[] values)
    {
        for (var row = 0; row < values.Length; row++)
        {
            if (values[row] is null)
            {
                column.SetNull(row);
            }
        }
    }
}
