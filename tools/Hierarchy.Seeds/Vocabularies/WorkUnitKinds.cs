namespace Hierarchy.Seeds.Vocabularies;

/// <summary>Values of the column <c>kind</c> of <c>work-units.csv</c>.</summary>
internal static class WorkUnitKinds
{
    public const string Government = "GOVERNMENT";
    public const string StateEnterprise = "STATE_ENTERPRISE";
    public const string Company = "COMPANY";
    public const string School = "SCHOOL";
    public const string Kindergarten = "KINDERGARTEN";
    public const string Hospital = "HOSPITAL";
    public const string Clinic = "CLINIC";
    public const string Bank = "BANK";
    public const string LawFirm = "LAW_FIRM";
    public const string Court = "COURT";
    public const string TelecomOperator = "TELECOM_OPERATOR";
    public const string PropertyCompany = "PROPERTY_COMPANY";
    public const string SocialOrganization = "SOCIAL_ORGANIZATION";
    public const string SocialWorkAgency = "SOCIAL_WORK_AGENCY";
    public const string Other = "OTHER";
}
