using Hierarchy.Api.Values;
using Hierarchy.Execution.Columns;
using Hierarchy.Execution.Schemas;

namespace Hierarchy.Api.Fields;

/// <summary>Fields that follow a relation from nodes to nodes.</summary>
internal static class RelationFields
{
    /// <summary>Binds a field to the one node that a relation reaches, null for none.</summary>
    public static ObjectBindings<NodeRef> One(this ObjectBindings<NodeRef> type, string field, Relation relation)
        => type.Batch(field, async batch =>
            ValueColumns.Nodes(await batch.Graph().FollowAsync(batch.SourceMemory, relation, batch.CancellationToken)));

    /// <summary>Binds a field to the one node of any type that a relation reaches, null for none.</summary>
    public static ObjectBindings<NodeRef> OneOfAnyType(this ObjectBindings<NodeRef> type, string field, Relation relation)
        => type.Batch(field, async batch =>
        {
            var nodes = await batch.Graph().FollowAsync(batch.SourceMemory, relation, batch.CancellationToken);
            return await ValueColumns.TypedNodesAsync(batch.Graph(), nodes, batch.CancellationToken);
        });

    /// <summary>Binds a field to a plain list of all nodes that a relation reaches, by code or key: for lists that do not grow.</summary>
    public static ObjectBindings<NodeRef> Many(this ObjectBindings<NodeRef> type, string field, Relation relation)
        => type.Batch(field, async batch =>
        {
            var lists = await batch.Graph().ExpandAsync(batch.SourceMemory, new ExpandRequest(relation), batch.CancellationToken);
            return new ListColumn(lists.Offsets, new ObjectColumn<NodeRef>(lists.Elements));
        });
}
