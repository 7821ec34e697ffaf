using Hierarchy.Api.Connections;
using Hierarchy.Api.Fields;
using Hierarchy.Execution.Schemas;

namespace Hierarchy.Api.People;

/// <summary>Connections of people, which all take <c>where</c> and <c>order</c>.</summary>
internal static class PeopleConnections
{
    /// <summary>
    /// Binds a field to the people that a relation reaches: at the parent, or, where the field has the argument <c>scope</c>, below it too.
    /// </summary>
    public static ObjectBindings<NodeRef> PeopleConnection(this ObjectBindings<NodeRef> type, string field, Relation relation)
        => type.Batch(field, async batch =>
        {
            var slice = PageSlice.Of(batch);
            var request = new ExpandRequest(relation)
            {
                Scope = Arguments.ReadScope(batch.Arguments),
                Where = PersonFilters.Read(batch.Arguments.GetObject("where")),
                Order = PersonOrders.Read(batch.Arguments.GetObjects("order")),
                Page = slice.Page,
                WithTotals = slice.WithTotals,
            };
            return PageColumns.Of(await batch.Graph().ExpandAsync(batch.SourceMemory, request, batch.CancellationToken));
        });
}
