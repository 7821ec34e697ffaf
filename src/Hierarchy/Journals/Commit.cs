namespace Hierarchy;

/// <summary>One commit as the feed tells it.</summary>
/// <param name="Revision">The revision that it made.</param>
/// <param name="Mutation">The name under which it took effect.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Today">The day on which it was planned, which decided which nodes held their unique names.</param>
/// <param name="Actor">Who.</param>
/// <param name="Reason">Why; null = not said.</param>
/// <param name="ShapedRoots">The roots whose <see cref="Aspects.Shape"/> it wrote.</param>
/// <param name="Facts">What it made true: at most one fact per node and relationship, nodes first.</param>
public sealed record Commit(
    Revision Revision,
    MutationId Mutation,
    DateTimeOffset At,
    DateOnly Today,
    string Actor,
    string? Reason,
    IReadOnlyList<NodeId> ShapedRoots,
    IReadOnlyList<Fact> Facts);
