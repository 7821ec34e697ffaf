namespace Hierarchy;

/// <summary>
/// What nodes can be sorted by. Null is the smallest value, enums sort as declared, text by code point. Ties go by code or key, then id,
/// always ascending.
/// </summary>
public enum SortKey : byte
{
    /// <summary>Units: by <c>order</c>, those without one last. It is the default order of children, followed by the code.</summary>
    SiblingOrder,

    /// <summary>Code or key.</summary>
    Key,

    /// <summary>Name.</summary>
    Name,

    /// <summary>Kind: units, work units, matrices, bodies.</summary>
    Kind,

    /// <summary>Form: units.</summary>
    Form,

    /// <summary>Status on the day asked: units.</summary>
    Status,

    /// <summary>Planned on: units.</summary>
    PlannedOn,

    /// <summary>Opened on: units.</summary>
    OpenedOn,

    /// <summary>Closed on: units, work units, matrices, bodies.</summary>
    ClosedOn,

    /// <summary>Order among siblings, null smallest: units.</summary>
    Order,

    /// <summary>False before true: people.</summary>
    IsPartyMember,
}
