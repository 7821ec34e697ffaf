namespace Hierarchy.Seeds.Fengze;

/// <summary>How many of everything. The pack's README says which of these the article states and which are chosen.</summary>
internal static class FengzeFigures
{
    public const int Compounds = 329;
    public const int Buildings = 1_184;
    public const int PlannedBuildings = 84;
    public const int BuildingsWithoutHousehold = 30;
    public const int Households = 2_894;
    public const int PlannedHouseholds = 200;
    public const int HouseholdsWithoutHost = 44;

    public const int Schools = 15;
    public const int Teachers = 411;
    public const int Lawyers = 86;

    public const int InServiceMembers = 3_180;
    public const int InServiceTeachers = 260;
    public const int InServiceLawyers = 50;
    public const int NotCheckedIn = 48;
    public const int CheckedInElsewhere = 12;

    public const int RetiredHosts = 1_500;
    public const int Delegates = 318;
    public const int Councils = 60;
    public const int CouncilMembersEach = 9;
    public const int ElderlyLivingAlone = 80;
    public const int CommunitiesWithoutSecretary = 2;

    public const int ReinforcedBuildings = 846;
    public const int MatrixFirstSecretaries = 20;
    public const int MatrixSecretaries = 16;
    public const int CompoundsWithoutSecretary = 11;
    public const int CommunitySecretariesWithCompound = 20;

    public const int MatrixSecretariesWhoDirect = 8;
    public const int OtherMatrixDirectors = 16;
    public const int ResidentDirectors = 170;
    public const int CommitteesWithoutDirector = 18;

    public const int MovedPeople = 60;
    public const int ChangedEmployers = 80;
    public const int FormerSecretaries = 40;
}
