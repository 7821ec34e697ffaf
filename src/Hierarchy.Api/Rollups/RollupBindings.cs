using Hierarchy.Api.Fields;
using Hierarchy.Api.Values;
using Hierarchy.Execution.Columns;
using Hierarchy.Execution.Requests;
using Hierarchy.Execution.Schemas;

namespace Hierarchy.Api.Rollups;

/// <summary>汇总: binds <c>Rollup</c> and <c>MatrixCount</c>; a field for every declared measure.</summary>
internal static class RollupBindings
{
    public static void Add(SchemaBindings bindings)
    {
        // The source of a rollup is its unit.
        var rollup = bindings.Object<NodeRef>("Rollup");
        foreach (var measure in MeasureList.All)
        {
            if (measure.Split == MeasureSplit.Matrix)
            {
                rollup.Batch(measure.Name, CountByMatrixAsync);
            }
            else
            {
                rollup.Batch(measure.Name, batch => CountAsync(batch, measure));
            }
        }

        bindings.Object<MatrixCount>("MatrixCount")
            .Field("matrix", static batch => new ObjectColumn<NodeRef>(Select(batch, entry => entry.Matrix)))
            .Field("count", static batch => ValueColumns.Counts(Select(batch, entry => entry.Count)));
    }

    private static async ValueTask<Column> CountAsync(FieldBatch<NodeRef> batch, Measure measure)
    {
        var request = new MeasureRequest(measure, Arguments.ReadKinds(batch.Arguments), Arguments.ReadPosts(batch.Arguments));
        return ValueColumns.Counts(await batch.Graph().MeasureAsync(batch.SourceMemory, request, batch.CancellationToken));
    }

    private static async ValueTask<Column> CountByMatrixAsync(FieldBatch<NodeRef> batch)
    {
        var table = await batch.Graph().ByMatrixAsync(batch.SourceMemory, batch.CancellationToken);
        var width = table.Matrices.Length;
        var offsets = new int[batch.Count + 1];
        for (var row = 0; row < batch.Count; row++)
        {
            offsets[row + 1] = offsets[row] + width;
        }

        var entries = new MatrixCount[table.Counts.Length];
        for (var entry = 0; entry < entries.Length; entry++)
        {
            entries[entry] = new MatrixCount(table.Matrices[entry % width], table.Counts[entry]);
        }

        return new ListColumn(offsets, new ObjectColumn<MatrixCount>(entries));
    }

    private static TValue[] Select<TValue>(FieldBatch<MatrixCount> batch, Converter<MatrixCount, TValue> select)
        => Array.ConvertAll(batch.Sources.ToArray(), select);
}
