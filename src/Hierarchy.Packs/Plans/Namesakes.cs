namespace Hierarchy.Packs;

/// <summary>
/// Frees the names that nodes take from those that had them before. A node that its date closed, without a commit on that day, holds its
/// name in the store until a fact about it frees it.
/// </summary>
internal static class Namesakes
{
    public static void Free(PlanContext context)
    {
        foreach (var taker in context.Graph.Nodes.Where(node => TakesName(node, context.Today)))
        {
            for (var node = context.Graph.FindStored(taker.Type, taker.After!.Key); node is not null; node = node.NextOfKey)
            {
                node.FreesName |= node != taker && node.Before!.ClaimOn(context.Today) is null;
            }
        }
    }

    /// <summary>What was open without a last day has its name already.</summary>
    private static bool TakesName(PlanNode node, DateOnly today)
        => node.IsChanged && node.Before is null or { Closed: not null } && node.After!.ClaimOn(today) is not null;
}
