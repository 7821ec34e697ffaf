namespace Hierarchy.Server.Imports;

/// <summary>How a pack is imported.</summary>
/// <param name="DryRun">Whether only to say what would change.</param>
/// <param name="Prune">Whether to end and close what the pack no longer has.</param>
internal sealed record ImportOptions(bool DryRun = false, bool Prune = false);
