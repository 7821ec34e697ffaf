namespace Hierarchy;

/// <summary>The form of a unit's party organization.</summary>
public enum OrgUnitForm : byte
{
    /// <summary>党委 or 党工委.</summary>
    Committee,

    /// <summary>党总支.</summary>
    GeneralBranch,

    /// <summary>党支部.</summary>
    Branch,

    /// <summary>兼合式党支部: members of several employers in one branch where they live.</summary>
    JointBranch,

    /// <summary>党小组.</summary>
    Group,

    /// <summary>党员中心户.</summary>
    Household,
}
