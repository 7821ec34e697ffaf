namespace Hierarchy.Seeds.Vocabularies;

/// <summary>Values of the column <c>kind</c> of <c>bodies.csv</c> that the packs use.</summary>
internal static class BodyKinds
{
    public const string OwnersCommittee = "OWNERS_COMMITTEE";
    public const string ResidentsCouncil = "RESIDENTS_COUNCIL";
    public const string JointMeeting = "JOINT_MEETING";
    public const string MediationGroup = "MEDIATION_GROUP";
    public const string VolunteerTeam = "VOLUNTEER_TEAM";
}
