namespace Hierarchy.Seeds.Vocabularies;

/// <summary>Values of the column <c>status</c> of <c>org-units.csv</c>.</summary>
internal static class Statuses
{
    public const string Active = "ACTIVE";
    public const string Planned = "PLANNED";
    public const string Closed = "CLOSED";
}
