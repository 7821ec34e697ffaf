namespace Hierarchy;

/// <summary>What the graph allows for one type of relationship, whatever the charter says.</summary>
/// <param name="Type">The type.</param>
/// <param name="Sources">The node types at which it may start.</param>
/// <param name="Targets">The node types at which it may end.</param>
/// <param name="OneAtATime">The source types of which a node has at most one open on any day.</param>
public sealed record RelationshipRule(
    RelationshipType Type,
    IReadOnlyList<NodeType> Sources,
    IReadOnlyList<NodeType> Targets,
    IReadOnlyList<NodeType> OneAtATime)
{
    /// <summary>The rules of all types, indexed by type.</summary>
    public static IReadOnlyList<RelationshipRule> All { get; } =
    [
        new(RelationshipType.PartOf, [NodeType.OrgUnit], [NodeType.OrgUnit], [NodeType.OrgUnit]),
        new(RelationshipType.LivesIn, [NodeType.Person], [NodeType.OrgUnit], [NodeType.Person]),
        new(RelationshipType.WorksAt, [NodeType.Person], [NodeType.WorkUnit], [NodeType.Person]),
        new(RelationshipType.InMatrix, [NodeType.WorkUnit, NodeType.Body, NodeType.OrgUnit, NodeType.Person], [NodeType.Matrix], []),
        new(RelationshipType.CheckedIn, [NodeType.Person, NodeType.WorkUnit], [NodeType.OrgUnit], [NodeType.Person]),
        new(RelationshipType.Holds, [NodeType.Person], [NodeType.OrgUnit, NodeType.Body], []),
        new(RelationshipType.Serves, [NodeType.Body, NodeType.WorkUnit], [NodeType.OrgUnit], []),
        new(RelationshipType.SubBodyOf, [NodeType.Body], [NodeType.Body], [NodeType.Body]),
        new(RelationshipType.SucceededBy, [NodeType.OrgUnit], [NodeType.OrgUnit], []),
    ];

    /// <summary>The rule of one type.</summary>
    public static RelationshipRule Of(RelationshipType type) => All[(int)type];
}
