namespace Hierarchy.Seeds.Vocabularies;

/// <summary>Values of the column <c>role</c> of <c>in-matrix.csv</c>.</summary>
internal static class Roles
{
    public const string Lead = "LEAD";
    public const string Member = "MEMBER";
}
