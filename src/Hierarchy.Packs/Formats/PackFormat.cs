namespace Hierarchy.Packs;

/// <summary>The files of a pack.</summary>
internal static class PackFormat
{
    public const string CharterFile = "charter.json";

    /// <summary>The files of nodes, in the order of the nodes' types.</summary>
    public static IReadOnlyList<NodeFile> NodeFiles { get; } =
    [
        new(
            "org-units.csv",
            NodeType.OrgUnit,
            [PackColumn.Code, PackColumn.Kind, PackColumn.Name],
            [
                PackColumn.Parent, PackColumn.Form, PackColumn.Status, PackColumn.PlannedOn, PackColumn.OpenedOn, PackColumn.ClosedOn,
                PackColumn.Order, PackColumn.Longitude, PackColumn.Latitude, PackColumn.Charter,
            ]),
        new("people.csv", NodeType.Person, [PackColumn.Key, PackColumn.Name],
            [PackColumn.IsPartyMember, PackColumn.Traits, PackColumn.Phone]),
        new("work-units.csv", NodeType.WorkUnit, [PackColumn.Key, PackColumn.Name, PackColumn.Kind], [PackColumn.ClosedOn]),
        new("matrices.csv", NodeType.Matrix, [PackColumn.Key, PackColumn.Name, PackColumn.Kind], [PackColumn.ClosedOn]),
        new("bodies.csv", NodeType.Body, [PackColumn.Key, PackColumn.Name, PackColumn.Kind], [PackColumn.ClosedOn, PackColumn.PartOf]),
    ];

    /// <summary>The files of relationships, in the order of the relationships' types.</summary>
    public static IReadOnlyList<RelationshipFile> RelationshipFiles { get; } =
    [
        new("part-of.csv", RelationshipType.PartOf, PackColumn.Unit, PackColumn.Parent, [], [PackColumn.From, PackColumn.To]),
        new("lives-in.csv", RelationshipType.LivesIn, PackColumn.Person, PackColumn.Unit, [], [PackColumn.From, PackColumn.To]),
        new("works-at.csv", RelationshipType.WorksAt, PackColumn.Person, PackColumn.WorkUnit, [], [PackColumn.From, PackColumn.To]),
        new(
            "in-matrix.csv",
            RelationshipType.InMatrix,
            PackColumn.Member,
            PackColumn.Matrix,
            [PackColumn.MemberType],
            [PackColumn.Role, PackColumn.From, PackColumn.To])
        {
            SourceType = PackColumn.MemberType,
        },
        new(
            "checked-in.csv",
            RelationshipType.CheckedIn,
            PackColumn.Subject,
            PackColumn.Unit,
            [PackColumn.SubjectType],
            [PackColumn.From, PackColumn.To])
        {
            SourceType = PackColumn.SubjectType,
        },
        new(
            "holds.csv",
            RelationshipType.Holds,
            PackColumn.Person,
            PackColumn.Place,
            [PackColumn.PlaceType, PackColumn.Post],
            [PackColumn.FullTime, PackColumn.From, PackColumn.To])
        {
            TargetType = PackColumn.PlaceType,
        },
        new(
            "serves.csv",
            RelationshipType.Serves,
            PackColumn.Subject,
            PackColumn.Unit,
            [PackColumn.SubjectType],
            [PackColumn.From, PackColumn.To])
        {
            SourceType = PackColumn.SubjectType,
        },
        new("sub-body-of.csv", RelationshipType.SubBodyOf, PackColumn.Body, PackColumn.SuperBody, [], [PackColumn.From, PackColumn.To]),
        new(
            "lineage.csv",
            RelationshipType.SucceededBy,
            PackColumn.Predecessor,
            PackColumn.Successor,
            [PackColumn.Kind, PackColumn.On],
            []),
    ];

    /// <summary>The names of all files.</summary>
    public static IReadOnlyList<string> FileNames { get; } =
        [CharterFile, .. NodeFiles.Select(file => file.Name), .. RelationshipFiles.Select(file => file.Name)];

    /// <summary>The file without which a pack is none, beside the charter.</summary>
    public static NodeFile OrgUnits => NodeFiles[(int)NodeType.OrgUnit];

    /// <summary>The column that names a node in its own file.</summary>
    public static PackColumn KeyColumnOf(NodeType type) => type == NodeType.OrgUnit ? PackColumn.Code : PackColumn.Key;
}
