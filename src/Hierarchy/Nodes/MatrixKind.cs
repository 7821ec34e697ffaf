namespace Hierarchy;

/// <summary>What a matrix joins.</summary>
public enum MatrixKind : byte
{
    /// <summary>行业系统: finance, law, health …</summary>
    Sector,

    /// <summary>工作线: for instance the "four reds" (positions, grids, property, teams).</summary>
    Workstream,
}
