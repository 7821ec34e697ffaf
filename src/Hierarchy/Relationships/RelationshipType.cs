namespace Hierarchy;

/// <summary>The types of relationships, in the order in which they are listed.</summary>
public enum RelationshipType : byte
{
    /// <summary>OrgUnit → OrgUnit: at most one open parent, none for a root.</summary>
    PartOf,

    /// <summary>Person → OrgUnit: at most one open residence.</summary>
    LivesIn,

    /// <summary>Person → WorkUnit: at most one open employer.</summary>
    WorksAt,

    /// <summary>WorkUnit, Body, OrgUnit or Person → Matrix, as LEAD (at most one open in a matrix) or MEMBER.</summary>
    InMatrix,

    /// <summary>双报到: Person (at one place at a time) or WorkUnit (at many) → OrgUnit.</summary>
    CheckedIn,

    /// <summary>Person → OrgUnit or Body: an appointment to a post.</summary>
    Holds,

    /// <summary>Body or WorkUnit → OrgUnit.</summary>
    Serves,

    /// <summary>Body → Body: a sub-team and what it belongs to.</summary>
    SubBodyOf,

    /// <summary>
    /// OrgUnit → OrgUnit: lineage, from what was merged, split or closed to what took its place. Its period starts on the day of the
    /// change and has no end; it links no people and no search follows it.
    /// </summary>
    SucceededBy,
}
