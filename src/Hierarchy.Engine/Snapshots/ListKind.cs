namespace Hierarchy.Engine;

/// <summary>The lists that are kept at a node: of the other ends that count on the snapshot's day, but for the first.</summary>
internal enum ListKind : byte
{
    /// <summary>All relationships at the node, ended and future ones included, by type, direction, other end, slot.</summary>
    Incident,

    /// <summary>Of a unit: its children, by order, code.</summary>
    Children,

    /// <summary>Of a unit: people.</summary>
    Residents,

    /// <summary>Of a work unit: people.</summary>
    Employees,

    /// <summary>Of a unit: people.</summary>
    CheckedInPeople,

    /// <summary>Of a unit: work units.</summary>
    CheckedInWorkUnits,

    /// <summary>Of a work unit: units.</summary>
    CheckedInAt,

    /// <summary>Of a unit or body: relationships, by post, person's key, place's key, first day, id.</summary>
    Appointments,

    /// <summary>Of a unit: bodies.</summary>
    Bodies,

    /// <summary>Of a unit: work units.</summary>
    ServedBy,

    /// <summary>Of a body or work unit: units.</summary>
    Serves,

    /// <summary>Of a matrix: units.</summary>
    MemberOrgUnits,

    /// <summary>Of a matrix: people of their own.</summary>
    MemberPeople,

    /// <summary>Of a matrix: work units.</summary>
    MemberWorkUnits,

    /// <summary>Of a matrix: bodies.</summary>
    MemberBodies,

    /// <summary>Of a matrix: what leads it, of any type.</summary>
    Leads,

    /// <summary>Of anything but a person: matrices.</summary>
    InMatrices,

    /// <summary>Of a body: bodies.</summary>
    SubBodies,
}
