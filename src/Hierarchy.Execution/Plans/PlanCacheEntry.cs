namespace Hierarchy.Execution.Plans;

/// <summary>A cached document and what it is estimated to hold.</summary>
internal sealed class PlanCacheEntry(PlannedDocument document, long bytes)
{
    public PlannedDocument Document { get; } = document;

    public long Bytes { get; } = bytes;

    /// <summary>The syntax tree keeps some 30 bytes for each character, every plan about as much again.</summary>
    public static long Estimate(int characters, int plans) => 2048 + (characters * 32L * (1 + plans));
}
