namespace Hierarchy.Seeds.Jizhou;

/// <summary>How many of everything. The pack's README says which of these the article states and which are chosen.</summary>
internal static class JizhouFigures
{
    public const int BranchGrids = 124;
    public const int GroupGrids = 370;
    public const int Grids = BranchGrids + GroupGrids;

    public const int PartyOrganizationsOfCompanies = 43;
    public const int PropertyCompanies = 123;

    public const int VolunteerTeams = 37;
    public const int TeamsWithSubTeams = 4;
    public const int SubTeamsEach = 3;
    public const int Volunteers = 8_160;

    /// <summary>Former grids of which two became each one of today's.</summary>
    public const int Merges = 40;

    /// <summary>Former grids each of which became two of today's.</summary>
    public const int Splits = 60;

    public const int OtherOwnersCommittees = 120;
    public const int OwnersCommitteeMembers = 3;
}
