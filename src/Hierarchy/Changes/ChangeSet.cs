namespace Hierarchy;

/// <summary>
/// What a planner makes and a journal commits, all or nothing. Facts are applied in order; several of one node or relationship may follow
/// each other.
/// </summary>
public sealed record ChangeSet
{
    /// <summary>The revision on which it was planned.</summary>
    public required Revision Base { get; init; }

    /// <summary>The name under which it takes effect at most once.</summary>
    public required MutationId Mutation { get; init; }

    /// <summary>What it makes true; empty = a commit that changes nothing, which makes no revision.</summary>
    public required IReadOnlyList<Fact> Facts { get; init; }

    /// <summary>The day on which it was planned: decides which nodes hold their unique names.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>When it was made, UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Who made it: a user's name, or <c>import</c>.</summary>
    public required string Actor { get; init; }

    /// <summary>Why; required of people, null for the program itself.</summary>
    public string? Reason { get; init; }

    /// <summary>What it relies on. Empty = it holds on whatever was committed meanwhile.</summary>
    public IReadOnlyList<Reliance> Relied { get; init; } = [];

    /// <summary>
    /// The roots whose <see cref="Aspects.Shape"/> it writes: the planner knows which root stands above a unit, a store does not.
    /// </summary>
    public IReadOnlyList<NodeId> ShapedRoots { get; init; } = [];

    /// <summary>
    /// Is told how many facts are stored so far, by a journal that brings large change sets in pieces, on one of its threads; nothing of
    /// that is committed yet, and nobody sees it. No part of what is committed; null = nobody is told.
    /// </summary>
    public IProgress<long>? Progress { get; init; }
}
