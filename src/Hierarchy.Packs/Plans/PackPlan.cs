namespace Hierarchy.Packs;

/// <summary>What a pack would do to a store.</summary>
/// <param name="ChangeSet">
/// What to commit; null when the report has an error: a pack is imported in full or not at all. Without facts when the store has
/// everything already.
/// </param>
/// <param name="Report">Everything that is wrong with the pack.</param>
/// <param name="Summary">What would be created, changed, ended; of no account when the report has an error.</param>
public sealed record PackPlan(ChangeSet? ChangeSet, PackReport Report, PackSummary Summary);
