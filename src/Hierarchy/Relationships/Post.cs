namespace Hierarchy;

/// <summary>The posts that people hold; enums sort in this order.</summary>
public enum Post : byte
{
    /// <summary>第一书记.</summary>
    FirstSecretary,

    /// <summary>书记.</summary>
    Secretary,

    /// <summary>副书记.</summary>
    DeputySecretary,

    /// <summary>委员.</summary>
    CommitteeMember,

    /// <summary>党小组长.</summary>
    GroupLeader,

    /// <summary>楼栋长.</summary>
    BuildingHead,

    /// <summary>单元长.</summary>
    StairwellHead,

    /// <summary>中心户.</summary>
    HouseholdHost,

    /// <summary>网格长.</summary>
    GridChief,

    /// <summary>专职、兼职网格员.</summary>
    GridOfficer,

    /// <summary>业委会主任.</summary>
    OwnersCommitteeDirector,

    /// <summary>业委会委员.</summary>
    OwnersCommitteeMember,

    /// <summary>党建指导员.</summary>
    PartyBuildingInstructor,

    /// <summary>调解员.</summary>
    Mediator,

    /// <summary>社区法官.</summary>
    CommunityJudge,

    /// <summary>监督员.</summary>
    Supervisor,

    /// <summary>议事会成员.</summary>
    CouncilMember,

    /// <summary>两代表一委员.</summary>
    Delegate,

    /// <summary>队长.</summary>
    TeamLeader,

    /// <summary>队员.</summary>
    TeamMember,

    /// <summary>顾问: a role, not a seat.</summary>
    Adviser,
}
