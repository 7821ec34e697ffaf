using Hierarchy.Api.Values;
using Hierarchy.Execution.Columns;
using Hierarchy.Execution.Schemas;

namespace Hierarchy.Api.Fields;

/// <summary>Fields that read one property of a node or of a relationship.</summary>
internal static class PropertyFields
{
    /// <summary>Binds what all nodes have: <c>id</c>, the key under its name, <c>name</c> and <c>attributes</c>.</summary>
    public static ObjectBindings<NodeRef> Identified(this ObjectBindings<NodeRef> type, NodeType nodeType, string keyField)
        => type
            .Property("id", NodeProperties.Id, ids => ValueColumns.Ids(nodeType, ids))
            .Property(keyField, NodeProperties.Key, ValueColumns.Texts)
            .Property("name", NodeProperties.Name, ValueColumns.Texts)
            .Property("attributes", NodeProperties.Attributes, ValueColumns.Attributes);

    /// <summary>Binds a field to a property of nodes.</summary>
    public static ObjectBindings<NodeRef> Property<TValue>(
        this ObjectBindings<NodeRef> type, string field, NodeProperty<TValue> property, Func<TValue[], Column> toColumn)
        => type.Batch(field, async batch => toColumn(await batch.Graph().ReadAsync(property, batch.SourceMemory, batch.CancellationToken)));

    /// <summary>Binds a field to a property of relationships.</summary>
    public static ObjectBindings<RelationshipRef> Property<TValue>(
        this ObjectBindings<RelationshipRef> type, string field, RelationshipProperty<TValue> property, Func<TValue[], Column> toColumn)
        => type.Batch(field, async batch => toColumn(await batch.Graph().ReadAsync(property, batch.SourceMemory, batch.CancellationToken)));
}
