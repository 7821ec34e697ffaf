namespace Hierarchy.Engine;

/// <summary>How each property of nodes and relationships is read from a snapshot.</summary>
internal static class PropertyReader
{
    private static readonly Dictionary<NodeProperty, Delegate> OfNodes = new()
    {
        [NodeProperties.Id] = Of((_, in node) => node.Id),
        [NodeProperties.Type] = Of((_, in node) => node.Type),
        [NodeProperties.Key] = Of((_, in node) => node.KeyText),
        [NodeProperties.Name] = Of((_, in node) => node.NameText),
        [NodeProperties.Attributes] = Of((_, in node) => node.Attributes),
        [NodeProperties.ClosedOn] = Of((_, in node) => node.Closed),
        [NodeProperties.UnitKind] = Of((_, in node) => node.UnitKind),
        [NodeProperties.Form] = Of((_, in node) => node.Form),
        [NodeProperties.Status] = Of((snapshot, in node) => node.StatusOn(snapshot.Day) ?? default),
        [NodeProperties.PlannedOn] = Of((_, in node) => node.PlannedOn),
        [NodeProperties.OpenedOn] = Of((_, in node) => node.OpenedOn),
        [NodeProperties.Order] = Of((_, in node) => node.Order),
        [NodeProperties.Location] = Of((_, in node) => node.Location),
        [NodeProperties.IsPartyMember] = Of((_, in node) => node.IsPartyMember),
        [NodeProperties.Traits] = Of((_, in node) => node.Traits),
        [NodeProperties.WorkUnitKind] = Of((_, in node) => node.WorkUnitKind),
        [NodeProperties.MatrixKind] = Of((_, in node) => node.MatrixKind),
        [NodeProperties.BodyKind] = Of((_, in node) => node.BodyKind),
    };

    private static readonly Dictionary<object, Delegate> OfRelationships = new()
    {
        [RelationshipProperties.Id] = Of((in record) => record.Id),
        [RelationshipProperties.Source] = Of((in record) => new NodeRef(record.Source)),
        [RelationshipProperties.Target] = Of((in record) => new NodeRef(record.Target)),
        [RelationshipProperties.Period] = Of((in record) => record.Period),
        [RelationshipProperties.Post] = Of((in record) => record.Post.GetValueOrDefault()),
        [RelationshipProperties.FullTime] = Of((in record) => record.FullTime),
        [RelationshipProperties.Role] = Of((in record) => record.Role),
    };

    public static NodeReader<TValue> Of<TValue>(NodeProperty<TValue> property)
        => (NodeReader<TValue>)OfNodes[property];

    public static RelationshipReader<TValue> Of<TValue>(RelationshipProperty<TValue> property)
        => (RelationshipReader<TValue>)OfRelationships[property];

    private static NodeReader<TValue> Of<TValue>(NodeReader<TValue> reader) => reader;

    private static RelationshipReader<TValue> Of<TValue>(RelationshipReader<TValue> reader) => reader;
}
