namespace Hierarchy.Seeds.Fuqing;

/// <summary>How many of everything. The pack's README says which of these the article states and which are chosen.</summary>
internal static class FuqingFigures
{
    public const int RongdongGrids = 7;
    public const int XianggaoGrids = 6;
    public const int FuheGrids = 5;
    public const int FubaiGrids = 6;
    public const int Households = 168;

    public const int Veterans = 156;
    public const int VeteransInTeam = 64;
    public const int ElderlyLivingAlone = 42;
    public const int VolunteersPerGrid = 6;
    public const int CouncilMembersOfTheParty = 5;
    public const int OtherCouncilMembers = 4;

    public const int CouncilHalls = 5;
    public const int HallMembers = 7;
    public const int Persuaders = 6;
    public const int BuildingHeadsPerGrid = 2;
    public const int OwnersCommitteeMembers = 5;
    public const int EmployeesPerPropertyCompany = 4;
}
