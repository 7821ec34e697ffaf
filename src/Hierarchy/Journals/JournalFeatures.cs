namespace Hierarchy;

/// <summary>What a journal offers beyond the contract; each exemption names its reason.</summary>
/// <param name="Durable">Whether an acknowledged commit survives a killed process and a power cut.</param>
/// <param name="Checkpoints">Whether <see cref="IJournal.SaveCheckpointAsync"/> shortens the next load; else it does nothing.</param>
/// <param name="Shared">Whether several processes may write to it at a time.</param>
/// <param name="Reason">Why something is not offered; null when everything is.</param>
public sealed record JournalFeatures(bool Durable, bool Checkpoints, bool Shared, string? Reason);
