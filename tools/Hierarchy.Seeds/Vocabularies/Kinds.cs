namespace Hierarchy.Seeds.Vocabularies;

/// <summary>
/// Values of the column <c>kind</c> of <c>org-units.csv</c>: the tiers, from the district down. The vocabularies are spelled out here
/// instead of taken from the domain: the packs are witnesses of the file format, and a renaming there must not rename them silently.
/// </summary>
internal static class Kinds
{
    public const string District = "DISTRICT";
    public const string Subdistrict = "SUBDISTRICT";
    public const string Community = "COMMUNITY_ORG";
    public const string Grid = "GRID";
    public const string Compound = "COMPOUND_BRANCH";
    public const string Building = "BUILDING_GROUP";
    public const string Household = "MEMBER_HOUSEHOLD";
}
