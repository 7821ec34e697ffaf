using Hierarchy.Api.Connections;
using Hierarchy.Api.Fields;
using Hierarchy.Execution.Columns;
using Hierarchy.Execution.Requests;
using Hierarchy.Execution.Schemas;

namespace Hierarchy.Api.Matrices;

/// <summary>
/// Where a matrix's people are: resolves <c>Matrix.footprint</c>, binds <c>FootprintConnection</c> and <c>FootprintEdge</c>.
/// </summary>
internal static class FootprintBindings
{
    public static void Add(SchemaBindings bindings)
        => ConnectionBindings
            .Add<FootprintEntry, NodeRef>(bindings, "Footprint", static entries => Array.ConvertAll(entries, entry => entry.Unit))
            .Field("count", static batch => new IntColumn(
                Array.ConvertAll(ConnectionBindings.Values<FootprintEntry>(batch), static entry => entry.Count)));

    public static async ValueTask<Column> ResolveAsync(FieldBatch<NodeRef> batch)
    {
        var slice = PageSlice.Of(batch);
        var level = Arguments.ReadEnum<OrgUnitKind>(batch.Arguments, "level")!.Value;
        var relation = Arguments.ReadEnum<FootprintRelation>(batch.Arguments, "relation")!.Value;
        var request = new FootprintRequest(level, relation) { Page = slice.Page, WithTotals = slice.WithTotals };
        return PageColumns.Of(await batch.Graph().FootprintAsync(batch.SourceMemory, request, batch.CancellationToken));
    }
}
