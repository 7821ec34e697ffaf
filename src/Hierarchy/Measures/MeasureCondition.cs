namespace Hierarchy;

/// <summary>What a member of a measure must fulfil besides its relationship.</summary>
public enum MeasureCondition : byte
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The unit is ACTIVE.</summary>
    Active,

    /// <summary>The person is a party member.</summary>
    PartyMember,

    /// <summary>
    /// The person belongs to a matrix: through an open IN_MATRIX of their own, or of the work unit where they have an open WORKS_AT.
    /// </summary>
    Belongs,
}
