namespace Hierarchy.Engine;

/// <summary>How each property of nodes and relationships is read from a snapshot.</summary>
internal static class PropertyReader
{
    private static readonly Dictionary<NodeProperty, Delegate> OfNodes = new()
    {
        [NodeProperties.Id] = Of((_, node) => node.Id),
        [NodeProperties.Type] = Of((_, node) => node.Type),
        [NodeProperties.Key] = Of((_, node) => node.KeyText),
        [NodeProperties.Name] = Of((_, node) => node.NameText),
        [NodeProperties.Attributes] = Of((_, node) => node.Data.Attributes),
        [NodeProperties.ClosedOn] = Of((_, node) => node.Data.Closed),
        [NodeProperties.UnitKind] = Of((_, node) => node.Unit?.Kind ?? default),
        [NodeProperties.Form] = Of((_, node) => node.Unit?.Form),
        [NodeProperties.Status] = Of((snapshot, node) => node.StatusOn(snapshot.Day) ?? default),
        [NodeProperties.PlannedOn] = Of((_, node) => node.Unit?.PlannedOn),
        [NodeProperties.OpenedOn] = Of((_, node) => node.Unit?.OpenedOn),
        [NodeProperties.Order] = Of((_, node) => node.Unit?.Order),
        [NodeProperties.Location] = Of((_, node) => node.Unit?.Location),
        [NodeProperties.IsPartyMember] = Of((_, node) => node.Data is PersonData { IsPartyMember: true }),
        [NodeProperties.Traits] = Of((_, node) => node.Data is PersonData person ? person.Traits : default),
        [NodeProperties.WorkUnitKind] = Of((_, node) => node.Data is WorkUnitData workUnit ? workUnit.Kind : default),
        [NodeProperties.MatrixKind] = Of((_, node) => node.Data is MatrixData matrix ? matrix.Kind : default),
        [NodeProperties.BodyKind] = Of((_, node) => node.Data is BodyData body ? body.Kind : default),
    };

    private static readonly Dictionary<object, Delegate> OfRelationships = new()
    {
        [RelationshipProperties.Id] = Of(record => record.Id),
        [RelationshipProperties.Source] = Of(record => new NodeRef(record.Source)),
        [RelationshipProperties.Target] = Of(record => new NodeRef(record.Target)),
        [RelationshipProperties.Period] = Of(record => record.Period),
        [RelationshipProperties.Post] = Of(record => record.Post.GetValueOrDefault()),
        [RelationshipProperties.FullTime] = Of(record => record.FullTime),
        [RelationshipProperties.Role] = Of(record => record.Role),
    };

    public static Func<Snapshot, NodeRecord, TValue> Of<TValue>(NodeProperty<TValue> property)
        => (Func<Snapshot, NodeRecord, TValue>)OfNodes[property];

    public static Func<RelationshipRecord, TValue> Of<TValue>(RelationshipProperty<TValue> property)
        => (Func<RelationshipRecord, TValue>)OfRelationships[property];

    private static Func<Snapshot, NodeRecord, TValue> Of<TValue>(Func<Snapshot, NodeRecord, TValue> reader) => reader;

    private static Func<RelationshipRecord, TValue> Of<TValue>(Func<RelationshipRecord, TValue> reader) => reader;
}
