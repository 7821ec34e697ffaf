namespace Hierarchy.Seeds.Vocabularies;

/// <summary>Values of the column <c>traits</c> of <c>people.csv</c>.</summary>
internal static class Traits
{
    public const string Veteran = "VETERAN";
    public const string Lawyer = "LAWYER";
    public const string Teacher = "TEACHER";
    public const string Doctor = "DOCTOR";
    public const string Nurse = "NURSE";
    public const string Courier = "COURIER";
    public const string SocialWorker = "SOCIAL_WORKER";
    public const string Student = "STUDENT";
    public const string Retired = "RETIRED";
    public const string ElderlyLivingAlone = "ELDERLY_LIVING_ALONE";
}
