namespace Hierarchy;

/// <summary>The properties of nodes that can be read as columns.</summary>
public static class NodeProperties
{
    private static readonly NodeType[] Every = Enum.GetValues<NodeType>();

    /// <summary>The identity.</summary>
    public static NodeProperty<NodeId> Id { get; } = new("id", Every);

    /// <summary>The type.</summary>
    public static NodeProperty<NodeType> Type { get; } = new("type", Every);

    /// <summary>Code or key.</summary>
    public static NodeProperty<Utf8Text> Key { get; } = new("key", Every);

    /// <summary>The name.</summary>
    public static NodeProperty<Utf8Text> Name { get; } = new("name", Every);

    /// <summary>Further properties.</summary>
    public static NodeProperty<AttributeMap> Attributes { get; } = new("attributes", Every);

    /// <summary>The first day on which the node no longer counts; null = open.</summary>
    public static NodeProperty<DateOnly?> ClosedOn { get; } = new(
        "closedOn", NodeType.OrgUnit, NodeType.WorkUnit, NodeType.Matrix, NodeType.Body);

    /// <summary>The tier of a unit.</summary>
    public static NodeProperty<OrgUnitKind> UnitKind { get; } = new("kind", NodeType.OrgUnit);

    /// <summary>The form of a unit; null = not said.</summary>
    public static NodeProperty<OrgUnitForm?> Form { get; } = new("form", NodeType.OrgUnit);

    /// <summary>The status of a unit on the session's day. A unit that does not exist on that day is not found at all.</summary>
    public static NodeProperty<OrgUnitStatus> Status { get; } = new("status", NodeType.OrgUnit);

    /// <summary>The day from which the place exists; null = not said.</summary>
    public static NodeProperty<DateOnly?> PlannedOn { get; } = new("plannedOn", NodeType.OrgUnit);

    /// <summary>The day on which the organization was formed; null = not said.</summary>
    public static NodeProperty<DateOnly?> OpenedOn { get; } = new("openedOn", NodeType.OrgUnit);

    /// <summary>The place among siblings; null = after those that have one.</summary>
    public static NodeProperty<int?> Order { get; } = new("order", NodeType.OrgUnit);

    /// <summary>Where a unit lies; null = not known.</summary>
    public static NodeProperty<Location?> Location { get; } = new("location", NodeType.OrgUnit);

    /// <summary>Whether a person is a party member.</summary>
    public static NodeProperty<bool> IsPartyMember { get; } = new("isPartyMember", NodeType.Person);

    /// <summary>The traits of a person.</summary>
    public static NodeProperty<TraitSet> Traits { get; } = new("traits", NodeType.Person);

    /// <summary>What a work unit is.</summary>
    public static NodeProperty<WorkUnitKind> WorkUnitKind { get; } = new("kind", NodeType.WorkUnit);

    /// <summary>What a matrix joins.</summary>
    public static NodeProperty<MatrixKind> MatrixKind { get; } = new("kind", NodeType.Matrix);

    /// <summary>What a body is.</summary>
    public static NodeProperty<BodyKind> BodyKind { get; } = new("kind", NodeType.Body);
}
