namespace Hierarchy;

/// <summary>
/// What can be followed from a set of nodes to others, on the session's day: the relationships, and what is derived from them.
/// </summary>
public enum Relation : byte
{
    /// <summary>PART_OF from a unit to its parent.</summary>
    Parent,

    /// <summary>PART_OF from a unit to its children.</summary>
    Children,

    /// <summary>LIVES_IN from a person to the unit.</summary>
    Residence,

    /// <summary>LIVES_IN from a unit to the people.</summary>
    Residents,

    /// <summary>WORKS_AT from a person to the work unit.</summary>
    Employer,

    /// <summary>WORKS_AT from a work unit to the people.</summary>
    Employees,

    /// <summary>CHECKED_IN from a person or work unit to units.</summary>
    CheckedInAt,

    /// <summary>CHECKED_IN from a unit to the people.</summary>
    CheckedInPeople,

    /// <summary>CHECKED_IN from a unit to the work units.</summary>
    CheckedInWorkUnits,

    /// <summary>HOLDS from a person to units and bodies.</summary>
    Places,

    /// <summary>HOLDS from a unit or body to the people.</summary>
    Holders,

    /// <summary>IN_MATRIX from anything to the matrices; for a person only their own.</summary>
    InMatrices,

    /// <summary>IN_MATRIX from a matrix to its work units, lead included.</summary>
    MemberUnits,

    /// <summary>IN_MATRIX from a matrix to its bodies, a leading one included.</summary>
    MemberBodies,

    /// <summary>IN_MATRIX from a matrix to its units of the hierarchy, a leading one included.</summary>
    MemberOrgUnits,

    /// <summary>IN_MATRIX with the role LEAD from a matrix to what leads it: of any type, at most one.</summary>
    Lead,

    /// <summary>
    /// Derived: from a person to the matrices that they belong to, through an IN_MATRIX of their own or of their employer.
    /// </summary>
    Belongs,

    /// <summary>Derived: from a matrix to all people who belong to it.</summary>
    People,

    /// <summary>SERVES from a unit to the bodies.</summary>
    Bodies,

    /// <summary>SERVES from a unit to the work units.</summary>
    ServedBy,

    /// <summary>SERVES from a body or work unit to units.</summary>
    Serves,

    /// <summary>SUB_BODY_OF from a body to what it belongs to.</summary>
    SuperBody,

    /// <summary>SUB_BODY_OF from a body to its sub-bodies.</summary>
    SubBodies,

    /// <summary>Lineage from a unit to what took its place: undated, closed units included.</summary>
    Successors,

    /// <summary>Lineage from a unit to what it took the place of: undated, closed units included.</summary>
    Predecessors,
}
