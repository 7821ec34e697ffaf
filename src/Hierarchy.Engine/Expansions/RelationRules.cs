namespace Hierarchy.Engine;

/// <summary>What is fixed for each relation: what it reaches, which kept list answers it, where it may look.</summary>
internal static class RelationRules
{
    /// <summary>The type of all nodes that a relation reaches; null = several.</summary>
    public static NodeType? TypeOf(Relation relation) => relation switch
    {
        Relation.Parent or Relation.Children or Relation.Residence or Relation.CheckedInAt or Relation.Serves
            or Relation.MemberOrgUnits or Relation.Successors or Relation.Predecessors => NodeType.OrgUnit,
        Relation.Residents or Relation.Employees or Relation.CheckedInPeople or Relation.Holders or Relation.People => NodeType.Person,
        Relation.Employer or Relation.CheckedInWorkUnits or Relation.MemberUnits or Relation.ServedBy => NodeType.WorkUnit,
        Relation.InMatrices or Relation.Belongs => NodeType.Matrix,
        Relation.Bodies or Relation.MemberBodies or Relation.SuperBody or Relation.SubBodies => NodeType.Body,
        Relation.Places or Relation.Lead => null,
        _ => throw new ArgumentOutOfRangeException(nameof(relation), relation, "Not a relation."),
    };

    /// <summary>Whether a relation reaches at most one node from wherever it starts.</summary>
    public static bool IsToOne(Relation relation)
        => relation is Relation.Parent or Relation.Residence or Relation.Employer or Relation.Lead or Relation.SuperBody;

    /// <summary>The list that a node keeps for a relation; null = it is read from the relationships.</summary>
    public static ListKind? KeptAt(Relation relation, NodeType source) => relation switch
    {
        Relation.Children => ListKind.Children,
        Relation.Residents => ListKind.Residents,
        Relation.Employees => ListKind.Employees,
        Relation.CheckedInPeople => ListKind.CheckedInPeople,
        Relation.CheckedInWorkUnits => ListKind.CheckedInWorkUnits,
        Relation.CheckedInAt => source == NodeType.Person ? null : ListKind.CheckedInAt,
        Relation.InMatrices => source == NodeType.Person ? null : ListKind.InMatrices,
        Relation.MemberUnits => ListKind.MemberWorkUnits,
        Relation.MemberBodies => ListKind.MemberBodies,
        Relation.MemberOrgUnits => ListKind.MemberOrgUnits,
        Relation.Lead => ListKind.Leads,
        Relation.Bodies => ListKind.Bodies,
        Relation.ServedBy => ListKind.ServedBy,
        Relation.Serves => ListKind.Serves,
        Relation.SubBodies => ListKind.SubBodies,
        _ => null,
    };

    /// <summary>The count of a unit's row that says how many nodes a relation reaches at the unit and below; null = none does.</summary>
    public static int? CountedAs(Relation relation) => relation switch
    {
        Relation.Residents => MeasureKeys.Residents,
        Relation.CheckedInPeople => MeasureKeys.CheckedInPeople,
        _ => null,
    };

    /// <summary>Whether the row of a unit says that the relation reaches anything at it or below; null = it does not say.</summary>
    public static Func<SortedItems<CountEntry>, bool>? WorthwhileFor(Relation relation)
    {
        if (CountedAs(relation) is { } key)
        {
            return row => CountRow.Get(row, key) > 0;
        }

        return relation == Relation.Holders ? MeasureKeys.HasAppointments : null;
    }

    /// <summary>Refuses what a relation does not allow: a subtree of children, a filter on nodes of several types.</summary>
    public static void Check(Relation relation, Scope scope, NodeFilter? where)
    {
        if (scope == Scope.Subtree && IsDirectOnly(relation))
        {
            throw new ArgumentRefusedException("scope", $"{relation} is not asked for a whole subtree.");
        }

        if (where is not null && TypeOf(relation) is null)
        {
            throw new ArgumentRefusedException("where", $"{relation} reaches nodes of several types and takes no filter.");
        }
    }

    /// <summary>Whether a relation is never asked for a whole subtree.</summary>
    private static bool IsDirectOnly(Relation relation)
        => relation is Relation.Parent or Relation.Children or Relation.Successors or Relation.Predecessors;
}
