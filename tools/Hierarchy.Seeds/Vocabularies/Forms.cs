namespace Hierarchy.Seeds.Vocabularies;

/// <summary>Values of the column <c>form</c> of <c>org-units.csv</c>.</summary>
internal static class Forms
{
    public const string Committee = "COMMITTEE";
    public const string GeneralBranch = "GENERAL_BRANCH";
    public const string Branch = "BRANCH";
    public const string JointBranch = "JOINT_BRANCH";
    public const string Group = "GROUP";
    public const string Household = "HOUSEHOLD";
}
