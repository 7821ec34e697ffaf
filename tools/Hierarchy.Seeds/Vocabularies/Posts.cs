namespace Hierarchy.Seeds.Vocabularies;

/// <summary>Values of the column <c>post</c> of <c>holds.csv</c> that the packs use.</summary>
internal static class Posts
{
    public const string FirstSecretary = "FIRST_SECRETARY";
    public const string Secretary = "SECRETARY";
    public const string DeputySecretary = "DEPUTY_SECRETARY";
    public const string CommitteeMember = "COMMITTEE_MEMBER";
    public const string GroupLeader = "GROUP_LEADER";
    public const string BuildingHead = "BUILDING_HEAD";
    public const string StairwellHead = "STAIRWELL_HEAD";
    public const string HouseholdHost = "HOUSEHOLD_HOST";
    public const string GridChief = "GRID_CHIEF";
    public const string GridOfficer = "GRID_OFFICER";
    public const string OwnersCommitteeDirector = "OWNERS_COMMITTEE_DIRECTOR";
    public const string OwnersCommitteeMember = "OWNERS_COMMITTEE_MEMBER";
    public const string PartyBuildingInstructor = "PARTY_BUILDING_INSTRUCTOR";
    public const string Mediator = "MEDIATOR";
    public const string CouncilMember = "COUNCIL_MEMBER";
    public const string Delegate = "DELEGATE";
    public const string TeamLeader = "TEAM_LEADER";
    public const string TeamMember = "TEAM_MEMBER";
}
