namespace Hierarchy;

/// <summary>The answer to a commit.</summary>
/// <param name="Revision">The revision that the change set made, or that it made when it was sent first.</param>
/// <param name="Replayed">Whether it had taken effect before, so that nothing was written now.</param>
public readonly record struct CommitReceipt(Revision Revision, bool Replayed);
