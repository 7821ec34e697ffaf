namespace Hierarchy.Seeds.Vocabularies;

/// <summary>Values of the column <c>kind</c> of <c>org-units.csv</c>: the tiers, from the district down.</summary>
internal static class Kinds
{
    public const string District = "DISTRICT";
    public const string Subdistrict = "SUBDISTRICT";
    public const string Community = "COMMUNITY_ORG";
    public const string Compound = "COMPOUND_BRANCH";
    public const string Building = "BUILDING_GROUP";
    public const string Household = "MEMBER_HOUSEHOLD";
}
