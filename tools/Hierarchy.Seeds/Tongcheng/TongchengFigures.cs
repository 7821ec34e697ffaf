namespace Hierarchy.Seeds.Tongcheng;

/// <summary>How many of everything. The pack's README says which of these the article states and which are chosen.</summary>
internal static class TongchengFigures
{
    public const int Grids = 111;
    public const int StairwellAndBuildingHeads = 1_677;
    public const int Couriers = 907;
    public const int VolunteerOrganizations = 24;
    public const int InServiceMembers = 1_669;

    public const int Buildings = 480;
    public const int BuildingHeads = Buildings;
    public const int StairwellHeads = StairwellAndBuildingHeads - BuildingHeads;
    public const int Households = 720;
    public const int CourierCompanies = 8;
    public const int PropertyCompanies = 14;
    public const int SecondCheckIns = 30;
    public const int OrganizationMembers = 10;
}
