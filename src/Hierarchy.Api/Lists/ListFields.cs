using Hierarchy.Api.Connections;
using Hierarchy.Api.Fields;
using Hierarchy.Execution.Requests;
using Hierarchy.Execution.Schemas;

namespace Hierarchy.Api.Lists;

/// <summary>Connections of nodes of one type, which all take <c>where</c> and <c>order</c>.</summary>
internal static class ListFields
{
    /// <summary>
    /// Binds a field to a connection of all nodes of a type that are open, and of closed units where the filter asks for them.
    /// </summary>
    public static ObjectBindings<Root> List(this ObjectBindings<Root> query, string field, NodeListShape shape)
        => query.Batch(field, async batch =>
        {
            var slice = PageSlice.Of(batch);
            var where = shape.ReadWhere(batch.Arguments);
            var request = new FindRequest
            {
                Where = where,
                Order = shape.ReadOrder(batch.Arguments) ?? SortOrder.ByKey,
                Page = slice.Page,
                WithTotals = slice.WithTotals,
                IncludeClosed = ClosedUnits.AreAskedFor(where),
            };
            return PageColumns.Of(await batch.Graph().FindAsync(shape.Type, request, batch.CancellationToken));
        });

    /// <summary>
    /// Binds a field to a connection of the nodes that a relation reaches: at the parent, or, where the field has the argument
    /// <c>scope</c>, below it too.
    /// </summary>
    public static ObjectBindings<NodeRef> Connection(
        this ObjectBindings<NodeRef> type, string field, Relation relation, NodeListShape shape, SortOrder? order = null)
        => type.Batch(field, async batch =>
        {
            var slice = PageSlice.Of(batch);
            var request = new ExpandRequest(relation)
            {
                Scope = Arguments.ReadScope(batch.Arguments),
                Where = shape.ReadWhere(batch.Arguments),
                Order = shape.ReadOrder(batch.Arguments) ?? order ?? SortOrder.ByKey,
                Page = slice.Page,
                WithTotals = slice.WithTotals,
            };
            return PageColumns.Of(await batch.Graph().ExpandAsync(batch.SourceMemory, request, batch.CancellationToken));
        });
}
