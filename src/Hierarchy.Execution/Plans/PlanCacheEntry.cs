namespace Hierarchy.Execution.Plans;

/// <summary>A cached document and what it is estimated to hold.</summary>
internal sealed class PlanCacheEntry(PlannedDocument document, long bytes)
{
    public PlannedDocument Document { get; } = document;

    public long Bytes { get; } = bytes;

    /// <summary>
    /// Text, syntax tree and one plan together were measured at 53 to 61 bytes a character; each further plan is taken to be half of that.
    /// </summary>
    public static long Estimate(int characters, int plans) => 2048 + (characters * 32L * (1 + plans));
}
