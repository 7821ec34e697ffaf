using Hierarchy.Api.Bodies;
using Hierarchy.Api.Fields;
using Hierarchy.Api.Lists;
using Hierarchy.Api.Matrices;
using Hierarchy.Api.OrgUnits;
using Hierarchy.Api.People;
using Hierarchy.Api.Values;
using Hierarchy.Api.WorkUnits;
using Hierarchy.Execution.Columns;
using Hierarchy.Execution.Requests;
using Hierarchy.Execution.Schemas;

namespace Hierarchy.Api.Nodes;

/// <summary>The entry points: binds <c>Query</c>. There is one root, so every column has one row.</summary>
internal static class QueryBindings
{
    public static void Add(SchemaBindings bindings)
    {
        var query = bindings.Object<Root>("Query")
            .Field("revision", static batch => new LongColumn([batch.Graph().Revision.Number]))
            .Batch("node", static async batch =>
                ValueColumns.TypedNodes(await FindAsync(batch, [batch.Arguments.GetText("id")!])))
            .Batch("nodes", static async batch =>
            {
                var nodes = await FindAsync(batch, batch.Arguments.GetList<string>("ids")!);
                return new ListColumn([0, nodes.Length], ValueColumns.TypedNodes(nodes));
            });
        AddLookup(query, "orgUnit", NodeType.OrgUnit, "code");
        AddLookup(query, "person", NodeType.Person, "key");
        AddLookup(query, "workUnit", NodeType.WorkUnit, "key");
        AddLookup(query, "matrix", NodeType.Matrix, "key");
        AddLookup(query, "body", NodeType.Body, "key");
        query
            .List("orgUnits", OrgUnitLists.Shape)
            .List("people", PersonLists.Shape)
            .List("workUnits", WorkUnitLists.Shape)
            .List("matrices", MatrixLists.Shape)
            .List("bodies", BodyLists.Shape);
    }

    private static ValueTask<TypedNode[]> FindAsync(FieldBatch<Root> batch, IReadOnlyList<string> globalIds)
        => NodeLookup.ByGlobalIdsAsync(batch.Graph(), globalIds, batch.CancellationToken);

    private static void AddLookup(ObjectBindings<Root> query, string field, NodeType type, string keyArgument)
        => query.Batch(field, async batch =>
        {
            var id = batch.Arguments.GetText("id");
            var key = batch.Arguments.GetText(keyArgument);
            if ((id is null) == (key is null))
            {
                throw new ArgumentRefusedException("id", $"Give exactly one of 'id' and '{keyArgument}'.");
            }

            var node = id is not null
                ? await NodeLookup.ByGlobalIdAsync(batch.Graph(), type, id, batch.CancellationToken)
                : await NodeLookup.ByKeyAsync(batch.Graph(), type, key!, batch.CancellationToken);
            return ValueColumns.Nodes([node]);
        });
}
