namespace Hierarchy;

/// <summary>What a co-governance body is.</summary>
public enum BodyKind : byte
{
    /// <summary>业委会.</summary>
    OwnersCommittee,

    /// <summary>自管委员会.</summary>
    SelfManagementCommittee,

    /// <summary>居民议事会.</summary>
    ResidentsCouncil,

    /// <summary>党建联席会、大党委.</summary>
    JointMeeting,

    /// <summary>调解组织.</summary>
    MediationGroup,

    /// <summary>志愿服务队; may have sub-teams.</summary>
    VolunteerTeam,

    /// <summary>协会.</summary>
    Association,
}
