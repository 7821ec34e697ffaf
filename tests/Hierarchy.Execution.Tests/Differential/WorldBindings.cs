using Hierarchy.Execution.Columns;
using Hierarchy.Execution.Errors;
using Hierarchy.Execution.Requests;
using Hierarchy.Execution.Schemas;

namespace Hierarchy.Execution.Tests.Differential;

/// <summary>The resolvers of the world, each of which may be delayed.</summary>
public static partial class WorldBindings
{
    private static readonly EnumTexts Grades = new("JUNIOR", "SENIOR", "CHIEF");

    public static SchemaBindings Create()
    {
        var bindings = new SchemaBindings();
        AddQuery(bindings);
        AddMutation(bindings);
        AddPerson(bindings);
        AddUnit(bindings);
        AddOutcomes(bindings);
        bindings.Abstract<int>("Node", TypesOf);
        bindings.Abstract<int>("Entity", TypesOf);
        bindings.Abstract<int>("Member", TypesOf);
        return bindings;
    }

    private static void TypesOf(RequestContext context, ReadOnlySpan<int> sources, Span<string?> typeNames)
    {
        for (var row = 0; row < sources.Length; row++)
        {
            typeNames[row] = sources[row] switch
            {
                _ when World.IsPerson(sources[row]) => "Person",
                _ when World.IsUnit(sources[row]) => "Unit",
                777 => "Query",
                _ => null,
            };
        }
    }

    /// <summary>Binds a field so that it answers now or later, as the run's pace says.</summary>
    private static ObjectBindings<TSource> Paced<TSource>(
        this ObjectBindings<TSource> bindings, string field, Func<FieldBatch<TSource>, World, Column> resolve)
        => bindings.FieldAsync(field, batch =>
        {
            var world = batch.Session<World>();
            if (!world.Pace.AtOnce())
            {
                return LaterAsync(batch, world, resolve);
            }

            world.Pace.Enter();
            try
            {
                return ValueTask.FromResult(resolve(batch, world));
            }
            finally
            {
                world.Pace.Leave();
            }
        });

    private static async ValueTask<Column> LaterAsync<TSource>(
        FieldBatch<TSource> batch, World world, Func<FieldBatch<TSource>, World, Column> resolve)
    {
        world.Pace.Enter();
        try
        {
            await world.Pace.WaitAsync();
            return resolve(batch, world);
        }
        finally
        {
            world.Pace.Leave();
        }
    }

    private static TResult[] Map<TSource, TResult>(FieldBatch<TSource> batch, Func<TSource, TResult> map)
        => Array.ConvertAll(batch.SourceMemory.ToArray(), source => map(source));

    /// <summary>A column of people or units; negative numbers are null.</summary>
    private static ObjectColumn<int> Objects(IReadOnlyList<int> ids)
    {
        var column = new ObjectColumn<int>([.. ids]);
        for (var row = 0; row < ids.Count; row++)
        {
            if (ids[row] < 0)
            {
                column.SetNull(row);
            }
        }

        return column;
    }

    private static ListColumn Lists<TSource, TItem>(
        FieldBatch<TSource> batch, Func<TSource, IEnumerable<TItem>> items, Func<IReadOnlyList<TItem>, Column> column)
    {
        var offsets = new int[batch.Count + 1];
        var all = new List<TItem>();
        for (var row = 0; row < batch.Count; row++)
        {
            all.AddRange(items(batch.Sources[row]));
            offsets[row + 1] = all.Count;
        }

        return new ListColumn(offsets, column(all));
    }

    private static ListColumn Lists(IReadOnlyList<IEnumerable<int>> rows, Func<IReadOnlyList<int>, Column> column)
    {
        var offsets = new int[rows.Count + 1];
        var all = new List<int>();
        for (var row = 0; row < rows.Count; row++)
        {
            all.AddRange(rows[row]);
            offsets[row + 1] = all.Count;
        }

        return new ListColumn(offsets, column(all));
    }

    private static Column FailWhere(Column column, IReadOnlyList<int> values, Func<int, bool> fails, string message)
    {
        for (var row = 0; row < values.Count; row++)
        {
            if (fails(values[row]))
            {
                column.Fail(row, new PublicException("FLAKY", $"{message} {values[row]}"));
            }
        }

        return column;
    }

    private static Column NullWhere(Column column, IReadOnlyList<int> values, Func<int, bool> isNull)
    {
        for (var row = 0; row < values.Count; row++)
        {
            if (isNull(values[row]))
            {
                column.SetNull(row);
            }
        }

        return column;
    }
}
