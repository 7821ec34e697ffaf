namespace Hierarchy.Engine;

/// <summary>Which lists a relationship stands in.</summary>
internal static class ListRules
{
    /// <summary>The list at the target that names the source.</summary>
    public static ListKind? AtTarget(RelationshipType type, NodeType source) => type switch
    {
        RelationshipType.PartOf => ListKind.Children,
        RelationshipType.LivesIn => ListKind.Residents,
        RelationshipType.WorksAt => ListKind.Employees,
        RelationshipType.InMatrix => source switch
        {
            NodeType.OrgUnit => ListKind.MemberOrgUnits,
            NodeType.Person => ListKind.MemberPeople,
            NodeType.WorkUnit => ListKind.MemberWorkUnits,
            _ => ListKind.MemberBodies,
        },
        RelationshipType.CheckedIn => source == NodeType.Person ? ListKind.CheckedInPeople : ListKind.CheckedInWorkUnits,
        RelationshipType.Serves => source == NodeType.Body ? ListKind.Bodies : ListKind.ServedBy,
        RelationshipType.SubBodyOf => ListKind.SubBodies,
        _ => null,
    };

    /// <summary>The list at the source that names the target. People have few relationships: theirs are read from those at them.</summary>
    public static ListKind? AtSource(RelationshipType type, NodeType source) => type switch
    {
        _ when source == NodeType.Person => null,
        RelationshipType.InMatrix => ListKind.InMatrices,
        RelationshipType.CheckedIn => ListKind.CheckedInAt,
        RelationshipType.Serves => ListKind.Serves,
        _ => null,
    };
}
