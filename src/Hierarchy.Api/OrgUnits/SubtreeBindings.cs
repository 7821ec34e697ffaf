using Hierarchy.Api.Connections;
using Hierarchy.Api.Fields;
using Hierarchy.Api.Values;
using Hierarchy.Execution.Columns;
using Hierarchy.Execution.Requests;
using Hierarchy.Execution.Schemas;

namespace Hierarchy.Api.OrgUnits;

/// <summary>
/// A subtree as flat preorder rows: resolves <c>OrgUnit.subtree</c>, binds <c>SubtreeConnection</c> and <c>SubtreeEdge</c>.
/// </summary>
internal static class SubtreeBindings
{
    public static void Add(SchemaBindings bindings)
        => ConnectionBindings.Add<SubtreeRow, NodeRef>(bindings, "Subtree", static rows => Array.ConvertAll(rows, row => row.Unit))
            .Field("depth", static batch => Numbers(batch, row => row.Depth))
            .Field("childCount", static batch => Numbers(batch, row => row.ChildCount))
            .Field("descendantCount", static batch => Numbers(batch, row => row.DescendantCount))
            .Batch("parentId", ParentIdsAsync);

    public static async ValueTask<Column> ResolveAsync(FieldBatch<NodeRef> batch)
    {
        var maxDepth = batch.Arguments.GetInt("maxDepth");
        if (maxDepth < 0)
        {
            throw new ArgumentRefusedException("maxDepth", $"'maxDepth' is {maxDepth}; it must be 0 or more.");
        }

        var slice = PageSlice.Of(batch);
        var request = new SubtreeRequest
        {
            MaxDepth = maxDepth,
            Kinds = Arguments.ReadKinds(batch.Arguments),
            Page = slice.Page,
            WithTotals = slice.WithTotals,
        };
        return PageColumns.Of(await batch.Graph().SubtreeAsync(batch.SourceMemory, request, batch.CancellationToken));
    }

    private static IntColumn Numbers(FieldBatch<Edge> batch, Converter<SubtreeRow, int> select)
        => new(Array.ConvertAll(ConnectionBindings.Values<SubtreeRow>(batch), select));

    private static async ValueTask<Column> ParentIdsAsync(FieldBatch<Edge> batch)
    {
        var parents = Array.ConvertAll(ConnectionBindings.Values<SubtreeRow>(batch), row => row.Parent);
        var ids = await batch.Graph().ReadAsync(NodeProperties.Id, parents, batch.CancellationToken);
        var column = ValueColumns.Ids(NodeType.OrgUnit, ids);
        for (var row = 0; row < parents.Length; row++)
        {
            if (parents[row].IsNone)
            {
                column.SetNull(row);
            }
        }

        return column;
    }
}
