namespace Hierarchy;

/// <summary>The status of a unit on a day. <i>Open</i> means PLANNED or ACTIVE.</summary>
public enum OrgUnitStatus : byte
{
    /// <summary>The place exists, its organization is not formed yet (应建未建).</summary>
    Planned,

    /// <summary>The organization is formed.</summary>
    Active,

    /// <summary>The unit is closed: it counts for nothing and stays readable.</summary>
    Closed,
}
