namespace Hierarchy.Engine;

/// <summary>What is said of a node with yes or no.</summary>
[Flags]
internal enum NodeFlags : byte
{
    /// <summary>Nothing: of a unit that it is open from the day on which it was opened.</summary>
    None = 0,

    /// <summary>It is open since ever.</summary>
    SinceEver = 1,

    /// <summary>A unit that is open from the day on which it was planned.</summary>
    FromPlannedOn = 2,

    /// <summary>A unit with a place among its siblings.</summary>
    HasOrder = 4,

    /// <summary>A person in the party.</summary>
    IsPartyMember = 8,
}
