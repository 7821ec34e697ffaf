namespace Hierarchy;

/// <summary>What a measure counts. All but appointments are counted once each.</summary>
public enum MeasureMember : byte
{
    /// <summary>Distinct units strictly below.</summary>
    OrgUnits,

    /// <summary>Distinct people at the unit or below.</summary>
    People,

    /// <summary>Distinct work units at the unit or below.</summary>
    WorkUnits,

    /// <summary>Appointments at the unit or below: two posts of one person count twice.</summary>
    Appointments,
}
