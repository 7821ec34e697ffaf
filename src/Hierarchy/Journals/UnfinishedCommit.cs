namespace Hierarchy;

/// <summary>A change set of which a journal has a part.</summary>
/// <param name="Mutation">The name under which it was sent.</param>
/// <param name="Today">The day on which it was planned: planned for another one it would not be the same.</param>
public sealed record UnfinishedCommit(MutationId Mutation, DateOnly Today);
