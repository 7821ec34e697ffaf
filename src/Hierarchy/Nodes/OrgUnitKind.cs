namespace Hierarchy;

/// <summary>The tier of a unit, from the top of the ladder to its foot; enums sort in this order.</summary>
public enum OrgUnitKind : byte
{
    /// <summary>区.</summary>
    District,

    /// <summary>街道党工委.</summary>
    Subdistrict,

    /// <summary>社区党组织.</summary>
    CommunityOrg,

    /// <summary>网格.</summary>
    Grid,

    /// <summary>小区党支部.</summary>
    CompoundBranch,

    /// <summary>楼栋(楼道)党小组.</summary>
    BuildingGroup,

    /// <summary>党员中心户.</summary>
    MemberHousehold,
}
