namespace Hierarchy.Seeds.Vocabularies;

/// <summary>Values of the column <c>kind</c> of <c>matrices.csv</c>.</summary>
internal static class MatrixKinds
{
    public const string Sector = "SECTOR";
    public const string Workstream = "WORKSTREAM";
}
