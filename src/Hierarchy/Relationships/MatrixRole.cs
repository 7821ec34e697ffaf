namespace Hierarchy;

/// <summary>How something belongs to a matrix.</summary>
public enum MatrixRole : byte
{
    /// <summary>牵头单位: at most one open in a matrix.</summary>
    Lead,

    /// <summary>成员单位.</summary>
    Member,
}
