namespace Hierarchy.Seeds.Vocabularies;

/// <summary>Values of the column <c>kind</c> of <c>lineage.csv</c> that the packs use.</summary>
internal static class LineageKinds
{
    public const string Merge = "MERGE";
    public const string Split = "SPLIT";
    public const string Succession = "SUCCESSION";
}
