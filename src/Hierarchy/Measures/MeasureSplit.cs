namespace Hierarchy;

/// <summary>What an argument may narrow a measure to.</summary>
public enum MeasureSplit : byte
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Units of some kinds.</summary>
    Kind,

    /// <summary>Appointments to some posts.</summary>
    Post,

    /// <summary>People of one matrix.</summary>
    Matrix,
}
